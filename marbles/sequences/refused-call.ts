import { isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { agent, call, FINAL, leg } from './wire';

const ID = '304828365';
const customer = call(ID, '12:31:38');
const RINGING = isIn('InboundContact');

export const REFUSED_CALL: Sequence = {
  title: 'an agent refuses a call',
  source: 'protocol.md D.4',
  steps: [
    READY,
    step(
      '12:31:39',
      'a call comes in',
      [customer('Incoming'), agent('InboundContact')],
      knows({ agent: RINGING, contacts: [voice(ID, 'Incoming')] }),
    ),
    step(
      '12:31:40',
      'the phone is dialled',
      [leg('Dialing')],
      knows({ agent: RINGING, agentLeg: 'Dialing', contacts: [voice(ID, 'Incoming')] }),
    ),
    step(
      '12:31:45',
      'refuse: the call is over for this agent',
      [customer('Disconnected', FINAL), leg('Disconnected'), agent('Unavailable', 'Refused')],
      knows({ agent: isIn('Unavailable', 'Refused'), agentLeg: 'Disconnected', ended: [ID] }),
    ),
  ],
};

export const UNANSWERED_CALL: Sequence = {
  title: 'a call that nobody answers goes back to its queue, and comes back with the same id; no legs are told',
  source: 'protocol.md D.4',
  steps: [
    READY,
    step(
      '12:31:39',
      'a call comes in',
      [customer('Incoming'), agent('InboundContact')],
      knows({ agent: RINGING, contacts: [voice(ID, 'Incoming')] }),
    ),
    step(
      '12:32:24',
      'nobody answered',
      [customer('Disconnected', FINAL), agent('Unavailable', 'Refused')],
      knows({ agent: isIn('Unavailable', 'Refused'), ended: [ID] }),
    ),
    step('12:33:00', 'available again', [agent('Available')], knows({ agent: isIn('Available') })),
    step(
      '12:33:01',
      'the same call again',
      [customer('Incoming'), agent('InboundContact')],
      knows({ agent: RINGING, contacts: [voice(ID, 'Incoming')] }),
    ),
    step(
      '12:33:10',
      'the customer gives up',
      [customer('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [ID] }),
    ),
  ],
};
