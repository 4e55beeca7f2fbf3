import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voicemail } from './known';
import { READY } from './start';

const ID = '304832120';
const ON_VOICEMAIL = isIn('InboundContact');

export const VOICEMAIL: Expected = {
  scenario: 'voicemail',
  steps: [
    READY,
    after('a voicemail is offered', knows({ agent: ON_VOICEMAIL, contacts: [voicemail(ID, 'Incoming')] })),
    after('accepted', knows({ agent: ON_VOICEMAIL, contacts: [voicemail(ID, 'Active')] })),
    after('paused', knows({ agent: ON_VOICEMAIL, contacts: [voicemail(ID, 'Holding')] })),
    after('played on', knows({ agent: ON_VOICEMAIL, contacts: [voicemail(ID, 'Active')] })),
    after('done', knows({ agent: IN_ACW, contacts: [voicemail(ID, 'Discarded')] })),
    after('closed', knows({ agent: IN_ACW, ended: [ID] })),
    after('available', knows({ agent: isIn('Available') })),
  ],
};
