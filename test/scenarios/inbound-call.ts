import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voice } from './known';
import { READY } from './start';

const ID = '304828365';
const ON_CALL = isIn('InboundContact');

export const INBOUND_CALL: Expected = {
  scenario: 'inbound-call',
  steps: [
    READY,
    after('a call comes in', knows({ agent: ON_CALL, contacts: [voice(ID, 'Incoming')] })),
    after(
      'the phone of the agent is dialled',
      knows({ agent: ON_CALL, agentLeg: 'Dialing', contacts: [voice(ID, 'Incoming')] }),
    ),
    after(
      'the agent accepts, and the script pops a page',
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    after('what else the script shows', knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Active')] })),
    after('hold', knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Holding')] })),
    after('resume', knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Active')] })),
    after(
      'mute, which is the agent’s and not the call’s',
      knows({ agent: ON_CALL, muted: true, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    after('unmute', knows({ agent: ON_CALL, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Active')] })),
    after('mask', knows({ agent: ON_CALL, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Masking')] })),
    after('unmask', knows({ agent: ON_CALL, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Active')] })),
    after('record', knows({ agent: ON_CALL, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Active')] })),
    after(
      'hang-up: after-call work, and the contact goes on',
      knows({ agent: IN_ACW, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Disconnected')] }),
    ),
    after(
      'the phone is hung up',
      knows({ agent: IN_ACW, muted: false, agentLeg: 'Disconnected', contacts: [voice(ID, 'Disconnected')] }),
    ),
    after(
      'the disposition is saved',
      knows({ agent: isIn('Available'), muted: false, agentLeg: 'Disconnected', ended: [ID] }),
    ),
  ],
};

export const INBOUND_CALL_WITHOUT_ACW: Expected = {
  scenario: 'inbound-call-without-acw',
  steps: [
    READY,
    after(
      'a call comes in, and the phone is dialled',
      knows({ agent: ON_CALL, agentLeg: 'Dialing', contacts: [voice(ID, 'Incoming')] }),
    ),
    after('the agent accepts', knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Active')] })),
    after('the customer hangs up', knows({ agent: isIn('Available'), agentLeg: 'Disconnected', ended: [ID] })),
  ],
};

export const INBOUND_CALL_WITHOUT_LEG: Expected = {
  scenario: 'inbound-call-without-leg',
  steps: [
    READY,
    after('the state', knows({ agent: ON_CALL })),
    after('the call, which connects by itself', knows({ agent: ON_CALL, contacts: [voice(ID, 'Active')] })),
    after('the state of after-call work', knows({ agent: IN_ACW, contacts: [voice(ID, 'Active')] })),
    after('the call was hung up', knows({ agent: IN_ACW, contacts: [voice(ID, 'Disconnected')] })),
    after('the time for after-call work is over', knows({ agent: IN_ACW, ended: [ID] })),
    after('the next state', knows({ agent: isIn('Available') })),
  ],
};

export const INBOUND_CALL_NEVER_CLOSED: Expected = {
  scenario: 'inbound-call-never-closed',
  steps: [
    READY,
    after('a call is connected', knows({ agent: ON_CALL, contacts: [voice(ID, 'Active')] })),
    after('hang-up', knows({ agent: IN_ACW, contacts: [voice(ID, 'Disconnected')] })),
    after('available', knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};
