import { contacts$, decodeBatch, type MaxBatch, type RawEvent } from 'rx-max';
import type { BatchEntry, Recording } from 'rx-max/recording';
import type { LaneBatch } from 'rx-max/testing';
import { Subject } from 'rxjs';

import { movedDates } from './moved-dates';

/**
 * What the desktop's server tells, so that a page sees what was recorded. The desktop answers registrations itself, and no
 * answer is among it. What was known at the beginning comes first; of what was told anew only what is news, and an end for each
 * contact that was gone then. A token that nobody announced belongs to a session that had begun before: its start is told.
 *
 * Dates keep their distance from the beginning: a call that had been on hold for ten seconds then has been for ten now.
 *
 * @param began - when the first millisecond of the recording is
 */
export function batchesOf({ header, entries }: Recording, began: Date = new Date()): readonly LaneBatch[] {
  const distance = began.getTime() - Date.parse(header.begins);
  const news = createNews();
  const batches = entries.filter((entry) => entry.entry === 'batch');
  const told = batches.map((batch) => ({ frame: batch.at, events: news.of(batch) }));
  news.end();
  return withTokens(told)
    .filter(({ events }) => events.length > 0)
    .map(({ frame, events }) => ({ frame, events: events.map((event) => movedDates(event, distance)) }));
}

/** The token that follows the start of a session comes with it, so that the desktop announces no other one. */
function withTokens(batches: readonly LaneBatch[]): readonly LaneBatch[] {
  const isTokenAlone = ({ events }: LaneBatch): boolean => events.length > 0 && events.every(isToken);
  return batches.map((batch, index) => {
    const startsBefore = (at: number): boolean => {
      const before = batches[at - 1];
      return before !== undefined && before.events.some(isStart) && !before.events.some(isToken);
    };
    const next = batches[index + 1];
    if (isTokenAlone(batch) && startsBefore(index)) return { ...batch, events: [] };
    if (next !== undefined && isTokenAlone(next) && startsBefore(index + 1)) {
      return { ...batch, events: [...batch.events, ...next.events] };
    }
    return batch;
  });
}

/** Finds out what each batch tells to who was told all before it. */
function createNews(): { readonly of: (batch: BatchEntry) => readonly RawEvent[]; readonly end: () => void } {
  const batches$ = new Subject<MaxBatch>();
  /** The live contacts, each by its last event. */
  let contacts = new Map<string, RawEvent>();
  const listening = contacts$(batches$).subscribe({
    next: (live) => (contacts = new Map([...live].map(([id, { event }]) => [id, event.raw]))),
    error: fail,
  });
  let latest = new Map<string, string>();
  let hasSession = false;

  return {
    of(entry) {
      const before = contacts;
      const isAnew = tellsAnew(entry);
      batches$.next(toBatch(entry, isAnew ? 'opening' : 'live'));
      const events = entry.events.filter((event) => {
        const [key, text] = [keyOf(event), JSON.stringify(event)];
        const isKnown = entry.kind !== 'live' && latest.get(key) === text;
        if (isEnd(event)) latest = new Map();
        else latest.set(key, text);
        return !isAnswer(event) && !isKnown;
      });
      const ended = isAnew ? [...before].filter(([id]) => !contacts.has(id)).map(([, event]) => endOf(event)) : [];
      const isBegun = !hasSession && events.some(isToken) && !events.some(isStart);
      const told = [...(isBegun ? [START] : []), ...ended, ...events];
      for (const event of told) hasSession = isStart(event) || (hasSession && !isEnd(event));
      return told;
    },
    end: () => {
      listening.unsubscribe();
    },
  };
}

/** Whether what it does not tell is gone: MAX tells a page that registers again of all contacts (protocol.md A.7). */
function tellsAnew({ kind, issuer, events }: BatchEntry): boolean {
  const isAllOfMax = issuer === 'MAX' && events.some(isAnswer) && events.some(({ Type }) => Type === 'AgentState');
  return kind !== 'live' || isAllOfMax;
}

const ENVELOPE = { issuer: 'MAX', contactId: null };

function toBatch({ at, events }: BatchEntry, kind: MaxBatch['kind']): MaxBatch {
  const decoded = decodeBatch({ ...ENVELOPE, events });
  if (decoded._tag === 'Left') throw new TypeError('events: a list is needed');
  return { ...ENVELOPE, kind, receivedAt: at, events: decoded.right.events, rejections: [] };
}

const START: RawEvent = { Type: 'AgentSessionStart' };

function isStart({ Type }: RawEvent): boolean {
  return Type === START['Type'];
}

function isToken({ messageType }: RawEvent): boolean {
  return messageType === 'SessionInfo';
}

function isEnd({ Type, type }: RawEvent): boolean {
  return /^(Remote)?AgentSessionEnd$/.test(String(Type ?? type));
}

function isAnswer({ messageType }: RawEvent): boolean {
  return messageType === 'ClientEventSubscriptionAcknowledge';
}

function keyOf({ Type, type, messageType, ContactID, ContactId, contactId }: RawEvent): string {
  return JSON.stringify([Type ?? type ?? messageType, ContactID ?? ContactId ?? contactId]);
}

function endOf(event: RawEvent): RawEvent {
  return { ...event, Status: 'Disconnected', FinalState: 'True' };
}

/** What is known of plain batches has nothing to fail with. */
function fail(error: unknown): never {
  throw error;
}
