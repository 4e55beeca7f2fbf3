import { IN_ACW, isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { afterCallWork, agent, call, FINAL } from './wire';

const P = '304828365';
const K = '304828371';
const primary = call(P, '12:31:38');
const consult = call(K, '12:34:00', {
  MasterID: P,
  CallType: 'Consult',
  IsInbound: 'False',
  ANI: '20331',
  DNIS: '20332',
});
const ON_CALL = isIn('InboundContact');
const CONSULTING = isIn('OutboundConsult');

const CALL_CONNECTED = step(
  '12:31:44',
  'a call is connected',
  [primary('Active'), agent('InboundContact')],
  knows({ agent: ON_CALL, contacts: [voice(P, 'Active')] }),
);

export const CONSULT_AND_TRANSFER: Sequence = {
  title: 'agent A consults agent B, goes to and fro, and hands the call over',
  source: 'protocol.md D.6',
  steps: [
    READY,
    CALL_CONNECTED,
    step(
      '12:33:58',
      'the customer is put on hold',
      [primary('Holding')],
      knows({ agent: ON_CALL, contacts: [voice(P, 'Holding')] }),
    ),
    step(
      '12:34:00',
      'agent B is dialled',
      [consult('Dialing'), agent('OutboundConsult')],
      knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Dialing')] }),
    ),
    step(
      '12:34:08',
      'agent B answers',
      [consult('Active')],
      knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Active')] }),
    ),
    step(
      '12:35:00',
      'to the customer',
      [consult('Holding'), primary('Active')],
      knows({ agent: CONSULTING, contacts: [voice(P, 'Active'), voice(K, 'Holding')] }),
    ),
    step(
      '12:35:30',
      'to agent B',
      [primary('Holding'), consult('Active')],
      knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Active')] }),
    ),
    step(
      '12:36:00',
      'transfer: the consult is over, the call in after-call work',
      [consult('Disconnected', FINAL), primary('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, contacts: [voice(P, 'Disconnected')], ended: [K] }),
    ),
    step(
      '12:36:30',
      'the disposition is saved',
      [primary('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [P] }),
    ),
  ],
};

export const CONSULT_REFUSED: Sequence = {
  title: 'agent B refuses the consult, and the customer is still on hold',
  source: 'protocol.md D.6',
  steps: [
    READY,
    CALL_CONNECTED,
    step(
      '12:34:00',
      'the customer is put on hold, and agent B is dialled',
      [primary('Holding'), consult('Dialing'), agent('OutboundConsult')],
      knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Dialing')] }),
    ),
    step(
      '12:34:10',
      'agent B refuses',
      [consult('Disconnected', FINAL), agent('InboundContact')],
      knows({ agent: ON_CALL, contacts: [voice(P, 'Holding')], ended: [K] }),
    ),
    step(
      '12:34:15',
      'back to the customer',
      [primary('Active')],
      knows({ agent: ON_CALL, contacts: [voice(P, 'Active')] }),
    ),
    step(
      '12:40:00',
      'hang-up, without after-call work',
      [primary('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [P] }),
    ),
  ],
};
