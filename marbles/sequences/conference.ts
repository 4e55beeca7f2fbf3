import { IN_ACW, isIn, knows, type LiveContact, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { acd, afterCallWork, agent, call, FINAL, settings } from './wire';

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

function both(status: string): readonly LiveContact[] {
  return [voice(P, status), voice(K, status)];
}

const BEGINNING = [
  READY,
  step(
    '12:31:44',
    'a call is connected',
    [primary('Active'), agent('InboundContact')],
    knows({ agent: isIn('InboundContact'), contacts: [voice(P, 'Active')] }),
  ),
  step(
    '12:34:00',
    'the customer is put on hold, and another agent is dialled',
    [primary('Holding'), consult('Dialing'), agent('OutboundConsult')],
    knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Dialing')] }),
  ),
  step(
    '12:34:08',
    'the other agent answers',
    [consult('Active')],
    knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Active')] }),
  ),
  step(
    '12:35:00',
    'all three are in one conference',
    [acd('Conference', { ConferenceNo: '51873' }), primary('Joined'), consult('Joined'), settings()],
    knows({ agent: CONSULTING, contacts: both('Joined') }),
  ),
];

export const CONFERENCE_LEG_LEAVES: Sequence = {
  title: 'a conference is held and resumed, and one leg leaves it: what is left is a normal call',
  source: 'protocol.md D.8',
  steps: [
    ...BEGINNING,
    step(
      '12:36:00',
      'hold all',
      [primary('Holding'), consult('Holding')],
      knows({ agent: CONSULTING, contacts: both('Holding') }),
    ),
    step(
      '12:36:30',
      'resume',
      [primary('Joined'), consult('Joined')],
      knows({ agent: CONSULTING, contacts: both('Joined') }),
    ),
    step(
      '12:37:00',
      'the other agent leaves',
      [consult('Disconnected', FINAL), primary('Active'), agent('InboundContact')],
      knows({ agent: isIn('InboundContact'), contacts: [voice(P, 'Active')], ended: [K] }),
    ),
    step(
      '12:40:00',
      'hang-up, without after-call work',
      [primary('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [P] }),
    ),
  ],
};

export const CONFERENCE_CUSTOMER_LEAVES: Sequence = {
  title: 'the customer leaves a conference, and it is over for all',
  source: 'protocol.md D.8',
  steps: [
    ...BEGINNING,
    step(
      '12:38:00',
      'the customer leaves',
      [primary('Disconnected'), consult('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, contacts: both('Disconnected') }),
    ),
    step(
      '12:38:30',
      'the disposition is saved',
      [primary('Disconnected', FINAL), consult('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [P, K] }),
    ),
  ],
};
