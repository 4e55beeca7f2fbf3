import { CHAT, REFUSED_CHAT, TEXT_MESSAGES, TWO_CHATS } from '../../scenarios/chat';
import { DIGITAL_OFFER_AT_LOGOUT, DIGITAL_OFFERS } from '../../scenarios/digital';
import { EMAIL, PARKED_EMAIL } from '../../scenarios/email';
import { VOICEMAIL } from '../../scenarios/voicemail';
import { WORK_ITEM } from '../../scenarios/work-item';
import { NO_WORK, offers } from './moves';
import { does, DONE, GIVEN, type Move, type Played } from './played';

const ONE_AT_A_TIME = { delivery: 'single' } as const;
const A = '304830001';
const B = '304830002';
const MAIL = '304831777';

/** The server tells again what is so. */
const STATE_AGAIN: Move = { kind: 'given', type: 'AgentState' };

export const PLAYED_DIGITALLY: readonly Played[] = [
  {
    sequence: CHAT,
    host: ONE_AT_A_TIME,
    rows: [
      [1, GIVEN],
      [1, offers(A, { channel: 'chat' })],
      [1, does('answer')],
      [1, does('caller-hangup')],
      [1, DONE],
    ],
  },
  {
    sequence: TWO_CHATS,
    rows: [
      [1, GIVEN],
      [1, offers(A, { channel: 'chat' }), does('answer')],
      [1, offers(B, { channel: 'chat' })],
      [1, does('answer')],
      [1, does('focus', A)],
      [1, does('interrupt', A), STATE_AGAIN],
      [1, does('caller-hangup', B), STATE_AGAIN],
      // What was taken from the agent leaves no work.
      [1, does('disposition', B), does('caller-hangup', A)],
    ],
  },
  {
    sequence: REFUSED_CHAT,
    rows: [
      [1, GIVEN],
      [1, offers(A, { channel: 'chat' })],
      [1, { kind: 'time' }],
    ],
  },
  {
    sequence: TEXT_MESSAGES,
    host: NO_WORK,
    rows: [
      [1, GIVEN],
      [1, offers(A, { channel: 'sms', begins: 'waiting' })],
      [1, does('invite')],
      [1, does('answer')],
      [1, does('park')],
      [1, does('hangup')],
    ],
  },
  {
    sequence: EMAIL,
    host: ONE_AT_A_TIME,
    rows: [
      [1, GIVEN],
      [1, offers(MAIL, { channel: 'email' })],
      [1, does('answer')],
      [1, does('send')],
      [1, DONE],
    ],
  },
  {
    sequence: PARKED_EMAIL,
    host: NO_WORK,
    rows: [
      [1, GIVEN],
      [1, offers(MAIL, { channel: 'email', begins: 'connected' })],
      [1, does('park')],
      [1, does('resume')],
      [1, does('interrupt')],
      [1, does('resume')],
      [1, does('discard')],
    ],
  },
  {
    sequence: VOICEMAIL,
    rows: [
      [1, GIVEN],
      [1, offers('304832120', { channel: 'voicemail' })],
      [1, does('answer')],
      [1, does('pause')],
      [1, does('play')],
      [1, does('hangup')],
      [2, DONE],
    ],
  },
  {
    sequence: WORK_ITEM,
    rows: [
      [1, GIVEN],
      [1, offers('900719925474010003', { channel: 'workItem' })],
      [1, does('answer')],
      [1, does('interrupt')],
      [1, does('transfer-item')],
      [1, does('hangup')],
      [1, DONE],
    ],
  },
  {
    sequence: DIGITAL_OFFERS,
    rows: [
      [1, GIVEN],
      [1, offers('304834001', { channel: 'digital', refusalTimeout: 30 })],
      [1, offers('304834002', { channel: 'digital' })],
      [1, { kind: 'time' }],
      [1, { kind: 'time' }],
      [1, { kind: 'time' }],
    ],
  },
  {
    sequence: DIGITAL_OFFER_AT_LOGOUT,
    rows: [
      [1, GIVEN],
      [1, offers('304834001', { channel: 'digital' })],
      [1, { kind: 'session-end', how: 'logout' }],
      [1, { kind: 'time' }],
    ],
  },
];
