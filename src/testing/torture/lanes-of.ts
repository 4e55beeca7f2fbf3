import type { RawEvent } from 'rx-max';

import type { Legend } from '../lane';
import { AGENT_LETTERS, contactLetters, TYPE_OF } from '../letters';
import type { Moment } from '../moments';
import { wireOf } from '../wire-of';
import type { Flow, FlowContact } from './flow';

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
  ...['Type', 'type', 'Status', 'FinalState', 'CurrentState', 'CurrentOutReason', 'IsAcw', 'NextStates'],
  ...['AgentMuted', 'IsLogging', 'IsLinked', 'InFocus', 'sessionToken'],
];

/** The lanes of a flow: the agent's, and one for each contact. The session's beginning shows where the flow is about sessions. */
export function lanesOf({ batches, contacts, sessions }: Flow): readonly FlowLane[] {
  const told = batches.flatMap(({ at, events }) => events.map((event) => ({ at, event })));
  const isAboutSessions = sessions.length > 1 || sessions.some(({ to }) => to !== null);
  const ofAgent = told.filter(({ at, event }) => ownerOf(event, contacts) === undefined && shows(event, at));
  const ids = [...new Set(contacts.map(({ contactId }) => contactId))];
  return [
    lane('agent', undefined, ofAgent),
    ...ids.map((id) => {
      const own = told.filter(({ event }) => ownerOf(event, contacts) === id);
      return lane(
        id,
        contacts.find(({ contactId }) => contactId === id),
        own,
      );
    }),
  ];

  /** Of what is known at first the state matters, and the session where the flow is about it. */
  function shows(event: RawEvent, at: number): boolean {
    if (event['messageType'] === 'SessionInfo') return !told.some((other) => other.at === at && isStart(other.event));
    if (isStart(event)) return at > 0 || isAboutSessions;
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
  const letters = new Map(Object.entries(known).map(([letter, mark]) => [keyOf(rawOf(mark, contact)), letter]));
  const legend: Record<string, RawEvent> = {};
  const moments = told.map(({ at, event }): Moment => {
    const key = keyOf(event);
    let letter = letters.get(key);
    if (letter === undefined) {
      letter = FREE.find((free) => !(free in known) && !(free in legend)) ?? '?';
      letters.set(key, letter);
      legend[letter] = plain(event);
    }
    return { at, what: 'value', letter };
  });
  return { of, contact, moments, legend };
}

const FREE = Array.from('zyqnofesXYZWVQNTMKJIHGFB0123456789');

function rawOf(mark: Legend[string], contact: FlowContact | undefined): RawEvent {
  const single = mark as RawEvent; // the letters that every lane has are single events
  return wireOf(contact === undefined ? single : { ...single, type: TYPE_OF[contact.channel] }, new Date(0));
}

/** What tells an event from others of its lane; a value that is none or as usual counts as absent. */
function keyOf(event: RawEvent): string {
  const values = TELLING.map((key) => [key, event[key]] as const);
  const telling = values.filter(([, value]) => !['', 'False', undefined].includes(value as string) && !isEmpty(value));
  const isStateOfCall = event['messageType'] === 'SessionInfo' || 'Status' in event || 'CurrentState' in event;
  const rest = isStateOfCall || 'AgentMuted' in event ? [] : Object.entries(plain(event));
  return JSON.stringify([...telling, ...(isStart(event) || isLeg(event) ? [] : rest)]);
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
