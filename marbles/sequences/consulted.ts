import { IN_ACW, isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { afterCallWork, agent, call, FINAL } from './wire';

const P = '304828365';
const K = '304828372';
const MINE = '304828380';
const consult = call(K, '12:34:00', { MasterID: P, CallType: 'Consult', ANI: '20331', DNIS: '20332' });
const customer = call(MINE, '12:36:00', { MasterID: P, ANI: '' });
const CONSULTED = isIn('InboundConsult');
const ON_CALL = isIn('InboundContact');

const OFFERED = step(
  '12:34:00',
  'a consult comes in',
  [consult('Incoming'), agent('InboundConsult')],
  knows({ agent: CONSULTED, contacts: [voice(K, 'Incoming')] }),
);

export const CONSULTED_AND_HANDED_OVER: Sequence = {
  title: 'agent B is consulted and gets the call, under an id of its own',
  source: 'protocol.md D.6',
  steps: [
    READY,
    OFFERED,
    step(
      '12:34:08',
      'agent B answers',
      [consult('Active')],
      knows({ agent: CONSULTED, contacts: [voice(K, 'Active')] }),
    ),
    step(
      '12:36:00',
      'agent A hands over: the customer is here, and the consult is over',
      [customer('Active'), consult('Disconnected', FINAL)],
      knows({ agent: CONSULTED, contacts: [voice(MINE, 'Active')], ended: [K] }),
    ),
    step(
      '12:36:00',
      'the state follows',
      [agent('InboundContact')],
      knows({ agent: ON_CALL, contacts: [voice(MINE, 'Active')] }),
    ),
    step(
      '12:40:00',
      'hang-up',
      [customer('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, contacts: [voice(MINE, 'Disconnected')] }),
    ),
    step(
      '12:40:20',
      'the disposition is saved',
      [customer('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [MINE] }),
    ),
  ],
};

export const CONSULT_DECLINED: Sequence = {
  title: 'agent B refuses the consult',
  source: 'protocol.md D.6, D.4',
  steps: [
    READY,
    OFFERED,
    step(
      '12:34:10',
      'refused',
      [consult('Disconnected', FINAL), agent('Unavailable', 'Refused')],
      knows({ agent: isIn('Unavailable', 'Refused'), ended: [K] }),
    ),
  ],
};
