import type { EventMap, RawEvent } from 'rx-max';

import type { EventFields, Lane, Legend, Mark } from './lane';
import { AGENT_LETTERS, contactLetters, TYPE_OF } from './letters';
import { momentsOf, unexplained } from './moments';
import { wireOf } from './wire-of';

/** Events that a desktop is told at one time. */
export interface LaneBatch {
  /** Milliseconds since the beginning of the lanes. */
  readonly frame: number;
  readonly events: readonly RawEvent[];
}

/**
 * The batches that lanes stand for: the events of one time are one batch, in the order of the lanes.
 *
 * @param began - the time of the first column; events say when they happened
 * @throws TypeError for a letter that no legend explains, or a row that is no marble row
 */
export function compileLanes(lanes: readonly Lane[], began: Date): readonly LaneBatch[] {
  const told = lanes.flatMap((lane) => eventsOf(lane, began));
  const frames = [...new Set(told.map(({ frame }) => frame))].sort((one, other) => one - other);
  const since = createSince();
  return frames.map((frame) => ({
    frame,
    events: told
      .filter((batch) => batch.frame === frame)
      .flatMap(({ events }) => events)
      .map(since),
  }));
}

/** What is told again in a state that it had already says when that began, and not when it is told (protocol.md C.1.5, C.2.1). */
function createSince(): (written: Written['events'][number]) => RawEvent {
  const latest = new Map<unknown, { readonly state: string; readonly times: RawEvent }>();
  return ([event, isTimed]) => {
    const { Type, ContactID, ContactId, CurrentState, CurrentOutReason, IsAcw, Status, FinalState } = event;
    if (CurrentState === undefined && Status === undefined) return event;
    const whose = String(Type) + String(ContactID ?? ContactId);
    const state = JSON.stringify([CurrentState, CurrentOutReason, IsAcw, Status, FinalState]);
    const before = latest.get(whose);
    if (before?.state === state && !isTimed) return { ...event, ...before.times };
    latest.set(whose, { state, times: timesOf(event, Type === 'AgentState' ? AGENT_TIMES : CONTACT_TIMES) });
    return event;
  };
}

const AGENT_TIMES = ['StartTimeUTC'];
const CONTACT_TIMES = ['LastStateChangeTimeUTC', 'LastStateChangeTime'];

function timesOf(event: RawEvent, keys: readonly string[]): RawEvent {
  return Object.fromEntries(keys.flatMap((key) => (event[key] === undefined ? [] : [[key, event[key]]])));
}

interface Written {
  readonly frame: number;
  /** An event, and whether its legend says when its state began. */
  readonly events: readonly (readonly [event: RawEvent, isTimed: boolean])[];
}

const TIMES = ['startTimeUtc', 'lastStateChangeTimeUtc', 'Type', 'messageType'];

function eventsOf(lane: Lane, began: Date): readonly Written[] {
  const { of, row, channel = 'voice', fields = {} } = lane;
  const isAgent = of === 'agent';
  const legend: Legend = { ...(isAgent ? AGENT_LETTERS : contactLetters(channel)), ...lane.legend };
  const moments = momentsOf(row);
  const start = new Date(began.getTime() + (moments[0]?.at ?? 0));
  const always = isAgent ? fields : { startTimeUtc: start, startTime: start, ...fields, contactId: of };
  return moments.map(({ at, letter = '' }) => {
    const now = new Date(began.getTime() + at);
    const mark = Object.hasOwn(legend, letter) ? legend[letter] : undefined;
    if (mark === undefined) throw unexplained(`The lane of ${isAgent ? 'the agent' : of}`, letter);
    return {
      frame: at,
      events: marksIn(mark).map((told) => [
        write(told, now, always, isAgent ? undefined : channel),
        TIMES.some((key) => key in told),
      ]),
    };
  });
}

function marksIn(mark: Mark): readonly (EventFields | RawEvent)[] {
  return Array.isArray(mark) ? (mark as readonly (EventFields | RawEvent)[]) : [mark as EventFields | RawEvent];
}

/** In a contact's lane, what names no type is the contact's own. */
function write(
  told: EventFields | RawEvent,
  now: Date,
  always: Readonly<Record<string, unknown>>,
  channel: Lane['channel'],
): RawEvent {
  const isOwn = channel !== undefined && !['type', 'Type', 'messageType'].some((key) => key in told);
  if (!isOwn) return wireOf(told, now, channel === undefined ? always : { contactId: always['contactId'] });
  const Type = TYPE_OF[channel];
  // Chats are decoded as one, whatever they are called.
  const type = (channel === 'sms' ? 'ChatContactEvent' : Type) as keyof EventMap;
  return { ...wireOf({ ...told, type }, now, always), Type };
}
