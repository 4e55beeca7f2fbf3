import { after, type Expected } from './expected';
import { isIn, knows, voice } from './known';
import { READY } from './start';

const ID = '304828365';
const RINGING = isIn('InboundContact');

export const REFUSED_CALL: Expected = {
  scenario: 'refused-call',
  steps: [
    READY,
    after('a call comes in', knows({ agent: RINGING, contacts: [voice(ID, 'Incoming')] })),
    after('the phone is dialled', knows({ agent: RINGING, agentLeg: 'Dialing', contacts: [voice(ID, 'Incoming')] })),
    after(
      'refuse: the call is over for this agent',
      knows({ agent: isIn('Unavailable', 'Refused'), agentLeg: 'Disconnected', ended: [ID] }),
    ),
  ],
};

export const UNANSWERED_CALL: Expected = {
  scenario: 'unanswered-call',
  steps: [
    READY,
    after('a call comes in', knows({ agent: RINGING, contacts: [voice(ID, 'Incoming')] })),
    after('nobody answered', knows({ agent: isIn('Unavailable', 'Refused'), ended: [ID] })),
    after('available again', knows({ agent: isIn('Available') })),
    after('the same call again', knows({ agent: RINGING, contacts: [voice(ID, 'Incoming')] })),
    after('the customer gives up', knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};
