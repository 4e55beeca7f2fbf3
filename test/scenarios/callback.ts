import { after, type Expected, type ExpectedStep } from './expected';
import { isIn, knows, voice } from './known';
import { READY } from './start';

const ID = '304835001';
const AVAILABLE = isIn('Available');
const CALLING = isIn('OutboundContact');

const DUE: readonly ExpectedStep[] = [
  READY,
  after('the list of callbacks changed', knows({ agent: AVAILABLE })),
  after('a callback is due; it is no contact yet', knows({ agent: AVAILABLE })),
];

export const CALLBACK: Expected = {
  scenario: 'callback',
  steps: [
    ...DUE,
    after('the agent dials', knows({ agent: CALLING, contacts: [voice(ID, 'Dialing')] })),
    after('the customer answers: delivered', knows({ agent: CALLING, contacts: [voice(ID, 'Active')] })),
    after('hang-up, without after-call work', knows({ agent: AVAILABLE, ended: [ID] })),
  ],
};

export const CALLBACK_REFUSED: Expected = {
  scenario: 'callback-refused',
  steps: [...DUE, after('refused', knows({ agent: AVAILABLE }))],
};

export const CALLBACK_RESCHEDULED: Expected = {
  scenario: 'callback-rescheduled',
  steps: [...DUE, after('put off', knows({ agent: AVAILABLE }))],
};

export const CALLBACK_CANCELLED: Expected = {
  scenario: 'callback-cancelled',
  steps: [...DUE, after('removed', knows({ agent: AVAILABLE }))],
};

export const CALLBACK_HANDED_OVER: Expected = {
  scenario: 'callback-handed-over',
  steps: [...DUE, after('handed over', knows({ agent: AVAILABLE }))],
};
