import type { BatchKind, Max, MaxBatch } from 'rx-max';
import { asyncScheduler, filter, map, merge, retry, skip, Subscription, take, tap } from 'rxjs';

import { createBuffer } from './buffer';
import { createOfferTimes, type Told } from './offer-times';
import type { BatchEntry, Recording, RecordingEntry } from './recording';
import { FORMAT, VERSION } from './recording';
import { createRedaction, NO_REDACTION, type Redaction } from './redaction';

/** What to record, and how much of it. */
export interface RecordOptions {
  /**
   * How many entries are kept at most; a batch is one. When there are more, the older half goes, and the recording begins with
   * what was known then, so that it still plays. Default 5000.
   */
  readonly capacity?: number;
  /** What of it is kept although it may tell of a person. Default `{}`: nothing. `false` keeps everything, the token too. */
  readonly redact?: false | Redaction;
}

/** A recording that goes on. */
export interface Recorder {
  /** What was recorded so far, from now on unchanged. */
  readonly recording: () => Recording;
  /** Ends it; what was recorded stays. */
  readonly stop: () => void;
}

/** When a redacted recording begins: no day that anybody worked on, and dates keep their distance from it. */
const MADE_UP = Date.UTC(2000, 0, 1);

/**
 * Records what a connection tells, from now on, until it is stopped. What may tell of a person, and the session token, is
 * replaced before anything is kept; see {@link Redaction}.
 *
 * It listens to `batches$`, and so counts as a listener: it registers the page, and keeps it registered, if nobody else does.
 * After a refusal it waits until somebody else registers anew. Each event is decoded, so that `rejections$` tells of every field
 * that cannot be read. It never fails, and changes nothing about what others get.
 *
 * ```ts
 * const recorder = record(max);
 * button.onclick = () => save(toJsonLines(recorder.recording()));
 * ```
 *
 * @param max - what `connectMax` returned
 * @throws TypeError for an option that cannot be right, by its name
 */
export function record(
  max: Pick<Max, 'batches$' | 'connection$' | 'rejections$'>,
  { capacity = 5000, redact = {} }: RecordOptions = {},
): Recorder {
  if (!Number.isInteger(capacity) || capacity < 2) throw new TypeError('capacity: a whole number above 1 is needed');
  requireRedaction(redact);
  const began = asyncScheduler.now();
  const begins = redact === false ? began : MADE_UP;
  const redactor = redact === false ? NO_REDACTION : createRedaction(redact, begins - began);
  const buffer = createBuffer(capacity);
  const offers = createOfferTimes();
  let issuer: string | null = null;
  let last = 0;

  /** Time never goes back, although clocks are set. */
  function at(): number {
    return (last = Math.max(last, asyncScheduler.now() - began));
  }

  function batchEntry({ issuer: from, contactId }: MaxBatch, kind: BatchKind, events: readonly Told[]): BatchEntry {
    issuer ??= from;
    return {
      at: at(),
      entry: 'batch',
      kind,
      issuer: from,
      contactId: redactor.contactId(contactId),
      events: events.map(redactor.event),
    };
  }

  function onBatch(batch: MaxBatch): void {
    // What a restatement says is gone stands in no event, so all that is known after it is kept.
    const told = (batch.kind === 'restated' ? present() : undefined) ?? batch;
    offers.tell(batch.events, at());
    buffer.add(batchEntry(told, batch.kind, told.events));
    if (!buffer.isHalfFull()) return;
    const known = present();
    if (known === undefined) return;
    const events = known.events.map((event) => offers.toldAnew(event, at()));
    buffer.beginAnew(batchEntry(known, known.kind, events));
  }

  /** What is known now, as a late subscriber is told it; nothing while there is no registration. */
  function present(): MaxBatch | undefined {
    const told: MaxBatch[] = [];
    // It is called while the recorder listens, so that nothing is registered for it.
    max.batches$.subscribe({ next: (batch) => told.push(batch), error: ignore }).unsubscribe();
    return told.find(({ kind }) => kind === 'opening');
  }

  const registeredAnew$ = max.connection$.pipe(
    skip(1),
    filter(({ status }) => status === 'registering' || status === 'registered'),
    take(1),
  );
  const listening = new Subscription();
  listening.add(
    merge(
      max.connection$.pipe(
        map(({ status, reason }): RecordingEntry => ({
          at: at(),
          entry: 'connection',
          status,
          reason: redactor.reason(reason, status === 'refused'),
        })),
      ),
      max.rejections$.pipe(
        map((rejection): RecordingEntry => ({
          at: at(),
          entry: 'rejection',
          rejection: redactor.rejection(rejection),
        })),
      ),
    ).subscribe({ next: buffer.add, error: ignore }),
  );
  listening.add(max.batches$.pipe(tap(onBatch), retry({ delay: () => registeredAnew$ })).subscribe({ error: ignore }));

  return {
    recording() {
      const entries = buffer.entries();
      const from = entries[0]?.at ?? 0;
      return {
        header: {
          format: FORMAT,
          version: VERSION,
          begins: new Date(begins + from).toISOString(),
          unit: 'ms',
          issuer,
          redaction:
            redact === false ? 'off' : { keep: [...(redact.keep ?? [])], with: Object.keys(redact.with ?? {}) },
        },
        entries: entries.map((entry) => ({ ...entry, at: entry.at - from })),
      };
    },
    stop() {
      listening.unsubscribe();
    },
  };
}

/** JavaScript callers may give anything, and what is mistaken for a policy must not be one that keeps. */
function requireRedaction(redact: unknown): void {
  if (redact === false) return;
  const { keep = [], with: own = {} } = (redact ?? {}) as Partial<Record<keyof Redaction, unknown>>;
  const isPolicy =
    typeof redact === 'object' &&
    redact !== null &&
    Array.isArray(keep) &&
    keep.every((name) => typeof name === 'string') &&
    typeof own === 'object' &&
    own !== null &&
    Object.values(own).every((rule) => typeof rule === 'function');
  if (!isPolicy) throw new TypeError('redact: false, or { keep: names, with: functions by name } is needed');
}

function ignore(): void {
  // `connection$` tells what became of it.
}
