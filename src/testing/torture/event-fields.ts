import { decodeBatch, type MaxEvent, type RawEvent } from 'rx-max';

import type { Mark } from '../lane';
import { TYPE_OF } from '../letters';
import { wireOf } from '../wire-of';
import { literal } from './literal';

/** What sets a contact's event apart from others of its lane, in the decoded spelling. */
const OF_CONTACT = ['status', 'finalState', 'isLogging', 'isLinked', 'inFocus'];
/** And one of the agent. */
const OF_STATE = ['currentState', 'currentOutReason', 'isAcw', 'acwTimeout', 'nextStates', 'nextIsAcw'];
/** Said of no event: where it came from. */
const SERVERS = ['iisHost', 'vcHost'];

/**
 * An event in the fields that a lane's legend needs, in the decoded spelling; as the desktop has it where nobody knows its type.
 * Times are left out, since an event happens when its letter stands, but for a state that has gone on since before.
 */
export function eventFields(event: RawEvent, at: number): Mark {
  const known = decoded(event);
  if (known === undefined || known.type === 'UnknownEvent') return event;
  const fields: Fields = { ...known };
  if (Object.values(TYPE_OF).includes(String(event['Type']))) return pick(fields, OF_CONTACT);
  if (known.type === 'AgentState') {
    const since = known.startTimeUtc;
    const began = since === undefined || since.getTime() === at ? {} : { startTimeUtc: since };
    return { type: known.type, ...pick(fields, OF_STATE), ...began }; // fields of that very event
  }
  const usual: Fields = { ...decoded(wireOf({ type: known.type }, new Date(at))) }; // the type alone will do
  const rest = Object.keys(fields).filter(
    (key) => !['type', 'raw', ...SERVERS].includes(key) && literal(fields[key]) !== literal(usual[key]),
  );
  return { type: known.type, ...pick(fields, rest) }; // fields of that very event
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
  if (value instanceof Date || value === null || value === undefined || value === false || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}
