import { after, type ExpectedStep } from './expected';
import { isIn, knows } from './known';

/** How most sequences begin: the agent is there, and waits for a contact. */
export const READY: ExpectedStep = after('the agent is available', knows({ agent: isIn('Available') }));

/** The same with a session whose token is known. */
export const LOGGED_IN: ExpectedStep = after(
  'the agent is logged in and available',
  knows({ agent: isIn('Available'), hasToken: true }),
);
