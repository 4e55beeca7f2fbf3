import { after, type Expected } from './expected';
import { isIn, knows } from './known';

export const LOGIN: Expected = {
  scenario: 'login',
  steps: [
    after('the session starts; the token follows', knows({ agent: isIn('LoggedIn'), hasToken: true })),
    after('the default state, the settings and the lists', knows({ agent: isIn('Unavailable'), hasToken: true })),
    after('the phone is dialled', knows({ agent: isIn('Unavailable'), agentLeg: 'Dialing', hasToken: true })),
    after('the agent picks up', knows({ agent: isIn('Unavailable'), agentLeg: 'Active', hasToken: true })),
  ],
};

export const LOGIN_WITHOUT_LEG: Expected = {
  scenario: 'login-without-leg',
  steps: [
    after(
      'state and settings, and the start of the session after them; the token follows',
      knows({ agent: isIn('Unavailable'), hasToken: true }),
    ),
    after('the messages of the day', knows({ agent: isIn('Unavailable'), hasToken: true })),
  ],
};

export const LOGIN_FAILED: Expected = {
  scenario: 'login-failed',
  steps: [after('the start fails', knows({}))],
};
