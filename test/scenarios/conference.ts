import { after, type Expected } from './expected';
import { IN_ACW, isIn, knows, type LiveContact, voice } from './known';
import { READY } from './start';

const P = '304828365';
const K = '304828371';
const CONSULTING = isIn('OutboundConsult');

function both(status: string): readonly LiveContact[] {
  return [voice(P, status), voice(K, status)];
}

const BEGINNING = [
  READY,
  after('a call is connected', knows({ agent: isIn('InboundContact'), contacts: [voice(P, 'Active')] })),
  after(
    'the customer is put on hold, and another agent is dialled',
    knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Dialing')] }),
  ),
  after('the other agent answers', knows({ agent: CONSULTING, contacts: [voice(P, 'Holding'), voice(K, 'Active')] })),
  after('all three are in one conference', knows({ agent: CONSULTING, contacts: both('Joined') })),
];

export const CONFERENCE_LEG_LEAVES: Expected = {
  scenario: 'conference-leg-leaves',
  steps: [
    ...BEGINNING,
    after('hold all', knows({ agent: CONSULTING, contacts: both('Holding') })),
    after('resume', knows({ agent: CONSULTING, contacts: both('Joined') })),
    after(
      'the other agent leaves',
      knows({ agent: isIn('InboundContact'), contacts: [voice(P, 'Active')], ended: [K] }),
    ),
    after('hang-up, without after-call work', knows({ agent: isIn('Available'), ended: [P] })),
  ],
};

export const CONFERENCE_CUSTOMER_LEAVES: Expected = {
  scenario: 'conference-customer-leaves',
  steps: [
    ...BEGINNING,
    after('the customer leaves', knows({ agent: IN_ACW, contacts: both('Disconnected') })),
    after('the disposition is saved', knows({ agent: isIn('Available'), ended: [P, K] })),
  ],
};
