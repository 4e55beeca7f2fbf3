import { after, type Expected } from './expected';
import { isIn, knows, voice } from './known';
import { READY } from './start';

const ID = '304840100';

export const PREVIEW_CALL: Expected = {
  scenario: 'preview-call',
  steps: [
    READY,
    after(
      'the preview; what must be confirmed is told in the longer form',
      knows({ agent: isIn('Dialer'), contacts: [voice(ID, 'Preview')] }),
    ),
    after('the agent confirms: dialled', knows({ agent: isIn('OutboundContact'), contacts: [voice(ID, 'Dialing')] })),
    after('the customer answers', knows({ agent: isIn('OutboundContact'), contacts: [voice(ID, 'Active')] })),
    after('hang-up, without after-call work', knows({ agent: isIn('Dialer'), ended: [ID] })),
  ],
};

export const PREVIEW_DECLINED: Expected = {
  scenario: 'preview-declined',
  steps: [
    READY,
    after('the preview', knows({ agent: isIn('Dialer'), contacts: [voice(ID, 'Preview')] })),
    after('the agent declines', knows({ agent: isIn('Dialer'), ended: [ID] })),
  ],
};
