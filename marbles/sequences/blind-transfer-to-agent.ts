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
const CONSULTING = isIn('OutboundConsult');

export const BLIND_TRANSFER_TO_AGENT: Sequence = {
  title: 'a blind transfer to an agent is a consult that is handed over at once',
  source: 'protocol.md D.7, D.6',
  steps: [
    READY,
    step(
      '12:31:44',
      'a call is connected',
      [primary('Active'), agent('InboundContact')],
      knows({ agent: isIn('InboundContact'), contacts: [voice(P, 'Active')] }),
    ),
    step(
      '12:34:00',
      'the customer is put on hold, and the other agent is dialled',
      [primary('Holding'), consult('Dialing'), agent('OutboundConsult')],
      knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Dialing')] }),
    ),
    step(
      '12:34:05',
      'the other agent answers and has the call: several events of one contact in one batch',
      [consult('Active'), consult('Disconnected', FINAL), primary('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, contacts: [voice(P, 'Disconnected')], ended: [K] }),
    ),
    step(
      '12:35:05',
      'the time for after-call work is over',
      [primary('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [P] }),
    ),
  ],
};
