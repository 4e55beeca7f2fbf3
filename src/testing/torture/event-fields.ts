import { decodeBatch, type MaxEvent, type RawEvent } from 'rx-max';

import type { Mark } from '../lane';
import { TYPE_OF } from '../letters';
import { wireOf } from '../wire-of';
import { literal } from './literal';

/** What sets a contact's event apart from others of its lane, in the decoded spelling. */
const OF_CONTACT = ['status', 'finalState', 'isLogging', 'isLinked', 'inFocus'];
/** And one of the agent. */
const OF_STATE = ['currentState', 'currentOutReason', 'isAcw', 'acwTimeout', 'nextStates', 'nextIsAcw'];
/** Said by the type, and of no event: where it came from. */
const NEVER_TOLD = ['type', 'raw', 'iisHost', 'vcHost'];

/**
 * An event in the fields that a lane's legend needs, in the decoded spelling; as the desktop has it where nobody knows its type.
 * Times are left out, since an event happens when its letter stands, but for a state that has gone on since before.
 */
export function eventFields(event: RawEvent, at: number): Mark {
  const known = decoded(event);
  if (known === undefined || known.type === 'UnknownEvent') return plain(event);
  const fields: Fields = { ...known };
  if (Object.values(TYPE_OF).includes(String(event['Type']))) return pick(fields, OF_CONTACT);
  if (known.type === 'AgentState') {
    const since = known.startTimeUtc;
    const began = since === undefined || since.getTime() === at ? {} : { startTimeUtc: since };
    return { type: known.type, ...pick(fields, OF_STATE), ...began }; // fields of that very event
  }
  const usual: Fields = { ...decoded(wireOf({ type: known.type }, new Date(at))) }; // the type alone will do
  const unusual = Object.entries(fields).filter(
    ([key, value]) => !NEVER_TOLD.includes(key) && !isTime(value) && literal(value) !== literal(usual[key]),
  );
  return { type: known.type, ...Object.fromEntries(unusual) }; // fields of that very event
}

/** An event as it is, but for where it came from. */
function plain(event: RawEvent): RawEvent {
  return Object.fromEntries(Object.entries(event).filter(([key]) => !/^(IIS|VC)Host$/.test(key)));
}

function isTime(value: unknown): boolean {
  return value instanceof Date || value === null || value === undefined;
}

type Fields = Readonly<Record<string, unknown>>;

function decoded(event: RawEvent): MaxEvent | undefined {
  const batch = decodeBatch({ issuer: 'MAX', contactId: null, events: [event] });
  return batch._tag === 'Right' ? batch.right.events[0] : undefined;
}

/** Those that are there and say something. */
function pick(fields: Fields, keys: readonly string[]): RawEvent {
  return Object.fromEntries(keys.map((key) => [key, fields[key]] as const).filter(([, value]) => says(value)));
}

function says(value: unknown): boolean {
  if (isTime(value) || value === false || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}
