import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, voice } from './known';
import { READY } from './start';
const K = '304828372';
const MINE = '304828380';
const CONSULTED = isIn('InboundConsult');
const ON_CALL = isIn('InboundContact');

const OFFERED = after('a consult comes in', knows({ agent: CONSULTED, contacts: [voice(K, 'Incoming')] }));

export const CONSULTED_AND_HANDED_OVER: Expected = {
  scenario: 'consulted-and-handed-over',
  steps: [
    READY,
    OFFERED,
    after('agent B answers', knows({ agent: CONSULTED, contacts: [voice(K, 'Active')] })),
    after(
      'agent A hands over: the customer is here, and the consult is over',
      knows({ agent: CONSULTED, contacts: [voice(MINE, 'Active')], ended: [K] }),
    ),
    after('the state follows', knows({ agent: ON_CALL, contacts: [voice(MINE, 'Active')] })),
    after('hang-up', knows({ agent: IN_ACW, contacts: [voice(MINE, 'Disconnected')] })),
    after('the disposition is saved', knows({ agent: isIn('Available'), ended: [MINE] })),
  ],
};

export const CONSULT_DECLINED: Expected = {
  scenario: 'consult-declined',
  steps: [READY, OFFERED, after('refused', knows({ agent: isIn('Unavailable', 'Refused'), ended: [K] }))],
};
