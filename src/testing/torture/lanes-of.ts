import type { RawEvent } from 'rx-max';

import type { Legend } from '../lane';
import { AGENT_LETTERS, contactLetters, TYPE_OF } from '../letters';
import type { Moment } from '../moments';
import { wireOf } from '../wire-of';
import { eventFields } from './event-fields';
import type { Flow, FlowContact } from './flow';
import { LETTERS } from './letters-in-order';

/** A lane of a flow: its letters in time, and what it has to say besides the letters that every lane has. */
export interface FlowLane {
  /** `agent`, or a contact's id. */
  readonly of: string;
  readonly contact: FlowContact | undefined;
  readonly moments: readonly Moment[];
  readonly legend: Legend;
}

/** What by which events of one type are told apart in a row. */
const TELLING = [
  ...['Type', 'type', 'Status', 'FinalState', 'CurrentState', 'CurrentOutReason', 'IsAcw', 'NextStates', 'NextIsAcw'],
  ...['AgentMuted', 'IsLogging', 'IsLinked', 'InFocus', 'sessionToken'],
];

/** How lanes are written. */
export interface LaneStyle {
  /** Whether the session's beginning stands in the first column. */
  readonly hasSession: boolean;
  /** Whose lane is first: what happens at one time is told in this order. */
  readonly first: 'agent' | 'contacts';
}

/** The lanes of a flow: the agent's, and one for each contact. */
export function lanesOf({ batches, contacts }: Flow, { hasSession, first }: LaneStyle): readonly FlowLane[] {
  const told = batches.flatMap(({ at, events }) => events.map((event) => ({ at, event })));
  const ofAgent = told.filter(({ at, event }) => ownerOf(event, contacts) === undefined && shows(event, at));
  const ids = [...new Set(contacts.map(({ contactId }) => contactId))];
  const agent = lane('agent', undefined, ofAgent);
  const others = ids.map((id) => {
    const own = told.filter(({ event }) => ownerOf(event, contacts) === id);
    const contact = contacts.find(({ contactId }) => contactId === id);
    return lane(id, contact, own);
  });
  return first === 'agent' ? [agent, ...others] : [...others, agent];

  /** Of what is known at first the state matters, and the session perhaps. */
  function shows(event: RawEvent, at: number): boolean {
    if (event['messageType'] === 'SessionInfo') return !told.some((other) => other.at === at && isStart(other.event));
    if (isStart(event)) return at > 0 || hasSession;
    return at > 0 || event['CurrentState'] === 'Available';
  }
}

function isStart({ Type }: RawEvent): boolean {
  return Type === 'AgentSessionStart';
}

/** The contact whose state an event tells. */
function ownerOf(event: RawEvent, contacts: Flow['contacts']): string | undefined {
  if (!Object.values(TYPE_OF).includes(String(event['Type']))) return undefined;
  const id = String(event['ContactID'] ?? event['ContactId']);
  return contacts.some(({ contactId }) => contactId === id) ? id : undefined;
}

function lane(
  of: string,
  contact: FlowContact | undefined,
  told: readonly { readonly at: number; readonly event: RawEvent }[],
): FlowLane {
  const known = contact === undefined ? AGENT_LETTERS : contactLetters(contact.channel);
  const letters = new Map(Object.entries(known).map(([letter, mark]) => [keyOf(rawOf(mark, contact), 0), letter]));
  const legend: Record<string, Legend[string]> = {};
  const moments = told.map(({ at, event }): Moment => {
    const key = keyOf(event, at);
    let letter = letters.get(key);
    if (letter === undefined) {
      letter = FREE.find((free) => !(free in known) && !(free in legend)) ?? '?';
      letters.set(key, letter);
      legend[letter] = eventFields(event, at);
    }
    return { at, what: 'value', letter };
  });
  return { of, contact, moments, legend };
}

/** Those that no lane has; then any others. */
const FREE = [...Array.from('zyqnofesXYZWVQNTMKJIHGFB'), ...LETTERS];

function rawOf(mark: Legend[string], contact: FlowContact | undefined): RawEvent {
  const single = mark as RawEvent; // the letters that every lane has are single events
  return wireOf(contact === undefined ? single : { ...single, type: TYPE_OF[contact.channel] }, new Date(0));
}

/** What tells an event from others of its lane; a value that is none or as usual counts as absent. */
function keyOf(event: RawEvent, at: number): string {
  const values = TELLING.map((key) => [key, event[key]] as const);
  const telling = values.filter(([, value]) => !['', 'False', undefined].includes(value as string) && !isEmpty(value));
  const isStateOfCall = event['messageType'] === 'SessionInfo' || 'Status' in event || 'CurrentState' in event;
  const rest = isStateOfCall || 'AgentMuted' in event ? [] : Object.entries(plain(event));
  return JSON.stringify([...telling, ...sinceOf(event, at), ...(isStart(event) || isLeg(event) ? [] : rest)]);
}

/** A state that is told again goes on since it began. */
function sinceOf({ Type, StartTimeUTC }: RawEvent, at: number): readonly unknown[] {
  const isAgain = Type === 'AgentState' && Date.parse(String(StartTimeUTC)) !== at;
  return isAgain ? [StartTimeUTC] : [];
}

function isLeg({ Type }: RawEvent): boolean {
  return Type === 'AgentLeg' || Type === 'AgentSessionEnd';
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function plain(event: RawEvent): RawEvent {
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'IISHost' && key !== 'VCHost'));
}
