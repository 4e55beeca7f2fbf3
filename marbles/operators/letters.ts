import { type Either, isLeft } from 'fp-ts/Either';
import { decodeBatch, type MaxBatch, type MaxEvent } from 'rx-max';

import { ack, call, leg, max, mute, sessionEnd, state, token } from '../legend';

/*
 * What the letters of the operators' specs stand for, here and in the doc comments of the operators. A letter in a row of
 * batches is a message of that one event; x, y and z are messages of several, and each spec says of which.
 */
const LETTERS: Readonly<Record<string, unknown>> = {
  // the host's answers
  k: ack('OK'),
  e: ack('ERROR'),
  q: { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'Pending' },
  // the agent
  s: state('Available'),
  t: state('Unavailable'),
  m: mute('True'),
  n: mute('False'),
  l: leg('Dialing'),
  j: { Type: 'AgentLegEvent', AgentLegId: '7', Status: 'Active' },
  // a call of contact 42, that call on hold, a call of contact 43, one of a contact above 2^53
  c: call('42', 'Active'),
  h: call('42', 'Holding'),
  d: call('43', 'Active'),
  // contact 42 in after-call work, and over
  D: call('42', 'Disconnected'),
  C: call('42', 'Disconnected', 'True'),
  g: call('9007199254740993', 'Active'),
  // contact 42 in the other spellings of its id
  f: { Type: 'DigitalContactEvent', ContactId: '42' },
  i: { Type: 'WorkItemContactEvent', contactId: 42 },
  v: { Type: 'CallBackEvent', contactID: '42' },
  // a chat, by its two names
  w: { Type: 'ChatContactEvent', RoomId: '1' },
  r: { Type: 'TextContactEvent', RoomId: '2' },
  // the session: two tokens, no token, its end in three forms
  a: token('a'),
  b: token('b'),
  p: token(''),
  o: sessionEnd(),
  O: { type: 'AgentSessionEnd' },
  R: { Type: 'RemoteAgentSessionEnd', Message: 'RemoteLogoff', Success: 'True' },
  // types that rx-max does not know; the name of the second is taken by rx-max itself
  u: { Type: 'NewThing' },
  U: { Type: 'UnknownEvent' },
};

/** Each letter as itself: what a row means by a letter that the spec says nothing about. */
export const THEMSELVES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(LETTERS).map((letter) => [letter, letter]),
);

/** One message of the host with these events. */
export function batch(letters: string): MaxBatch {
  return right(decodeBatch(max(...Array.from(letters, messageOf))));
}

function messageOf(letter: string): unknown {
  if (!(letter in LETTERS)) throw new Error(`No event has the letter ${letter}`);
  return LETTERS[letter];
}

/** A batch or an event in letters again; what an app makes of them stays as it is. */
export function inLetters(value: unknown): unknown {
  if (!isBatch(value)) return isEvent(value) ? letterOf(value) : value;
  return value.events.map(letterOf).join('');
}

/** The letter of an event is that of its message: no two letters stand for the same one. */
function letterOf({ raw, type }: MaxEvent): string {
  const found = Object.entries(LETTERS).find(([, known]) => known === raw);
  return found === undefined ? `(${type})` : found[0];
}

function isBatch(value: unknown): value is MaxBatch {
  return typeof value === 'object' && value !== null && 'events' in value;
}

function isEvent(value: unknown): value is MaxEvent {
  return typeof value === 'object' && value !== null && 'raw' in value;
}

function right<A>(decoded: Either<unknown, A>): A {
  if (isLeft(decoded)) throw new Error('The legend holds a message that is no batch');
  return decoded.right;
}
