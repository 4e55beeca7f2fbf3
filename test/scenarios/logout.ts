import { after, type Expected } from './expected';
import { chat, email, isIn, knows, voice } from './known';
import { LOGGED_IN } from './start';

const CALL = '304828365';
const CHAT = '304830001';
const MAIL = '304831777';
const AVAILABLE = isIn('Available');
const ON_CALL = isIn('InboundContact');

const ON_A_CALL = after(
  'a call is connected, and the agent muted',
  knows({ agent: ON_CALL, muted: true, agentLeg: 'Active', contacts: [voice(CALL, 'Active')], hasToken: true }),
);

const WITH_THREE_CONTACTS = after(
  'a chat and an e-mail as well',
  knows({
    agent: ON_CALL,
    muted: true,
    agentLeg: 'Active',
    contacts: [voice(CALL, 'Active'), chat(CHAT, 'Active'), email(MAIL, 'Active')],
    hasToken: true,
  }),
);

export const LOGOUT: Expected = {
  scenario: 'logout',
  steps: [
    LOGGED_IN,
    ON_A_CALL,
    after(
      'what is open ends',
      knows({ agent: ON_CALL, muted: true, agentLeg: 'Active', hasToken: true, ended: [CALL] }),
    ),
    after('the phone is hung up', knows({ agent: ON_CALL, muted: true, agentLeg: 'Disconnected', hasToken: true })),
    after('the session ends', knows({})),
    after('the next session', knows({ agent: isIn('Unavailable'), hasToken: true })),
  ],
};

export const LOGOUT_IN_ONE_BATCH: Expected = {
  scenario: 'logout-in-one-batch',
  steps: [
    LOGGED_IN,
    after('a call comes in', knows({ agent: ON_CALL, contacts: [voice(CALL, 'Incoming')], hasToken: true })),
    after('the call is over and so is the session', knows({ ended: [CALL] })),
  ],
};

export const REMOTE_LOGOFF: Expected = {
  scenario: 'remote-logoff',
  steps: [LOGGED_IN, ON_A_CALL, WITH_THREE_CONTACTS, after('ended by others', knows({ ended: [CALL, CHAT, MAIL] }))],
};

export const SESSION_TIMEOUT: Expected = {
  scenario: 'session-timeout',
  steps: [
    LOGGED_IN,
    after('away', knows({ agent: isIn('Unavailable', 'Lunch'), hasToken: true })),
    after('the time is over', knows({})),
    after('a state of the next session, whose start is lost', knows({ agent: AVAILABLE })),
  ],
};
