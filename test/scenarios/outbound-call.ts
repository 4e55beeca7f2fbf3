import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voice } from './known';
import { READY } from './start';

const ID = '304829410';
const CALLING = isIn('OutboundContact');

export const OUTBOUND_CALL: Expected = {
  scenario: 'outbound-call',
  steps: [
    READY,
    after('the phone of the agent is dialled', knows({ agent: isIn('Available'), agentLeg: 'Dialing' })),
    after('the agent picks up', knows({ agent: isIn('Available'), agentLeg: 'Active' })),
    after('the customer is dialled', knows({ agent: CALLING, agentLeg: 'Active', contacts: [voice(ID, 'Dialing')] })),
    after('it rings', knows({ agent: CALLING, agentLeg: 'Active', contacts: [voice(ID, 'Ringing')] })),
    after('the customer answers', knows({ agent: CALLING, agentLeg: 'Active', contacts: [voice(ID, 'Active')] })),
    after('hang-up', knows({ agent: IN_ACW, agentLeg: 'Active', contacts: [voice(ID, 'Disconnected')] })),
    after('the disposition is saved', knows({ agent: isIn('Available'), agentLeg: 'Active', ended: [ID] })),
  ],
};

export const FAILED_OUTBOUND_CALL: Expected = {
  scenario: 'failed-outbound-call',
  steps: [
    READY,
    after('the customer is dialled', knows({ agent: CALLING, contacts: [voice(ID, 'Dialing')] })),
    after('the number is bad', knows({ agent: CALLING, ended: [ID] })),
    after('available', knows({ agent: isIn('Available') })),
  ],
};
