import { chat, email, isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { LOGGED_IN } from './start';
import {
  agent,
  call,
  chatContact,
  emailContact,
  FINAL,
  leg,
  mute,
  remoteSessionEnd,
  sessionEnd,
  sessionStart,
} from './wire';

const CALL = '304828365';
const CHAT = '304830001';
const MAIL = '304831777';
const customer = call(CALL, '16:00:00');
const writer = chatContact(CHAT, '16:01:00');
const mail = emailContact(MAIL, '16:02:00');
const AVAILABLE = isIn('Available');
const ON_CALL = isIn('InboundContact');

const ON_A_CALL = step(
  '16:00:10',
  'a call is connected, and the agent muted',
  [customer('Active'), agent('InboundContact'), leg('Active'), mute('True')],
  knows({ agent: ON_CALL, muted: true, agentLeg: 'Active', contacts: [voice(CALL, 'Active')], hasToken: true }),
);

const WITH_THREE_CONTACTS = step(
  '16:02:10',
  'a chat and an e-mail as well',
  [writer('Active'), mail('Active')],
  knows({
    agent: ON_CALL,
    muted: true,
    agentLeg: 'Active',
    contacts: [voice(CALL, 'Active'), chat(CHAT, 'Active'), email(MAIL, 'Active')],
    hasToken: true,
  }),
);

export const LOGOUT: Sequence = {
  title: 'an agent logs out and in again; the registrations stay, and a new token comes',
  source: 'protocol.md D.14',
  steps: [
    LOGGED_IN,
    ON_A_CALL,
    step(
      '17:00:00',
      'what is open ends',
      [customer('Disconnected', FINAL)],
      knows({ agent: ON_CALL, muted: true, agentLeg: 'Active', hasToken: true, ended: [CALL] }),
    ),
    step(
      '17:00:00',
      'the phone is hung up',
      [leg('Disconnected')],
      knows({ agent: ON_CALL, muted: true, agentLeg: 'Disconnected', hasToken: true }),
    ),
    step('17:00:01', 'the session ends', [sessionEnd()], knows({})),
    step(
      '17:30:00',
      'the next session',
      [sessionStart(), agent('Unavailable')],
      knows({ agent: isIn('Unavailable'), hasToken: true }),
      { token: 'tok-2' },
    ),
  ],
};

export const LOGOUT_IN_ONE_BATCH: Sequence = {
  title: 'a logout without a phone, all in one batch',
  source: 'protocol.md D.14',
  steps: [
    LOGGED_IN,
    step(
      '16:00:10',
      'a call comes in',
      [customer('Incoming'), agent('InboundContact')],
      knows({ agent: ON_CALL, contacts: [voice(CALL, 'Incoming')], hasToken: true }),
    ),
    step(
      '17:00:00',
      'the call is over and so is the session',
      [customer('Disconnected', FINAL), sessionEnd()],
      knows({ ended: [CALL] }),
    ),
  ],
};

export const REMOTE_LOGOFF: Sequence = {
  title: 'a supervisor ends the session, and with it every contact, of which nothing more is told',
  source: 'protocol.md D.14, C.1.3; semantics 5.4',
  steps: [
    LOGGED_IN,
    ON_A_CALL,
    WITH_THREE_CONTACTS,
    step('17:00:00', 'ended by others', [remoteSessionEnd('RemoteLogoff')], knows({ ended: [CALL, CHAT, MAIL] })),
  ],
};

export const SESSION_TIMEOUT: Sequence = {
  title: 'a session ends because nothing happened in it',
  source: 'protocol.md D.14, C.1.3',
  steps: [
    LOGGED_IN,
    step(
      '16:30:00',
      'away',
      [agent('Unavailable', 'Lunch')],
      knows({ agent: isIn('Unavailable', 'Lunch'), hasToken: true }),
    ),
    step('17:00:00', 'the time is over', [remoteSessionEnd('SessionTimeout')], knows({})),
    step(
      '17:10:00',
      'a state of the next session, whose start is lost',
      [agent('Available')],
      knows({ agent: AVAILABLE }),
    ),
  ],
};
