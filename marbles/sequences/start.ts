import { isIn, knows } from './known';
import { type SequenceStep, step } from './sequence';
import { agent, sessionStart } from './wire';

/** How most sequences begin: the agent is there, and waits for a contact. */
export const READY: SequenceStep = step(
  '08:00:00',
  'the agent is available',
  [agent('Available')],
  knows({ agent: isIn('Available') }),
);

/** The same with a session whose token is known. */
export const LOGGED_IN: SequenceStep = step(
  '08:00:00',
  'the agent is logged in and available',
  [sessionStart(), agent('Available')],
  knows({ agent: isIn('Available'), hasToken: true }),
  { token: 'tok-1' },
);
