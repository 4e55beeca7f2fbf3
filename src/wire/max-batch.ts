import { canonicalName, nameOf } from './event-name';
import type { Entry, HostMessage } from './host-message';
import type { MaxEvent } from './max-event';
import { createReader, type Reader } from './reader';
import type { Rejection } from './rejection';

/**
 * How a batch came about: `live` as the host sent it; `opening` made of what is known, for a subscriber who came late;
 * `restated` for what a repeated answer of the host told anew; one without events says that something is gone.
 */
export type BatchKind = 'live' | 'opening' | 'restated';

/** One message of the host: events in their order. */
export interface MaxBatch {
  /** The desktop: `MAX`, or `CXA` for CXone Agent. */
  readonly issuer: string;
  /** The contact the registration is bound to, as a digit string, or null. */
  readonly contactId: string | null;
  readonly kind: BatchKind;
  /** When it arrived, in milliseconds since the epoch, by the clock of the page. */
  readonly receivedAt: number;
  /**
   * The events. Whoever reads this decodes them all; `byMessageType` and `forContact` decode no more than they pass.
   * Each is decoded once, however many read it.
   */
  readonly events: readonly MaxEvent[];
  /** Entries that are no events, and the unreadable fields of the events decoded so far. */
  readonly rejections: readonly Rejection[];
}

/** What a batch is made of before anybody asks. */
export interface Inside {
  readonly entries: readonly Entry[];
  /** What the host tells of no longer: subjects of the snapshot, of a restatement only. */
  readonly forgotten: readonly string[];
  readonly decode: Reader['decode'];
  /** Questions of operators that were answered already. */
  readonly answers: Map<string, readonly Entry[]>;
  /** All events decoded, once somebody asked for them. */
  events?: readonly MaxEvent[];
}

const INSIDE = Symbol('inside');

interface InnerBatch extends MaxBatch {
  readonly [INSIDE]: Inside;
}

/** One for all batches: a getter in a literal is made anew with each, which costs more than decoding an event. */
const LAZY_EVENTS: PropertyDescriptor & ThisType<InnerBatch> = {
  enumerable: true,
  get() {
    const inside = this[INSIDE];
    return (inside.events ??= inside.entries.map(inside.decode));
  },
};

/** The batch of a host message. */
export function createBatch(message: HostMessage, { decode, rejectionsOf }: Reader): MaxBatch {
  return batchOf(message, 'live', message.receivedAt, message.entries, rejectionsOf(message), decode);
}

/** A batch of entries that may come from several messages. */
export function batchOf(
  { issuer, contactId }: Pick<MaxBatch, 'issuer' | 'contactId'>,
  kind: BatchKind,
  receivedAt: number,
  entries: readonly Entry[],
  rejections: readonly Rejection[],
  decode: Reader['decode'],
  forgotten: readonly string[] = [],
): MaxBatch {
  const inside: Inside = { entries, forgotten, decode, answers: new Map() };
  const batch = { issuer, contactId, kind, receivedAt, rejections, [INSIDE]: inside };
  return Object.defineProperty(batch, 'events', LAZY_EVENTS) as InnerBatch; // which now has its events
}

/** The part of a batch with these of its entries, in their order; the batch itself if that is all of it as it stands. */
export function partOf(batch: MaxBatch, entries: readonly Entry[]): MaxBatch {
  const { entries: all, forgotten, decode } = insideOf(batch);
  if (entries.length === all.length && entries.every(({ raw }, at) => raw === all[at]?.raw)) return batch;
  return batchOf(batch, batch.kind, batch.receivedAt, entries, batch.rejections, decode, forgotten);
}

/** That part, or nothing where it tells nothing. */
export function partsOf(batch: MaxBatch, entries: readonly Entry[]): readonly MaxBatch[] {
  return entries.length > 0 || insideOf(batch).forgotten.length > 0 ? [partOf(batch, entries)] : [];
}

/** The entries of a batch. */
export function entriesOf(batch: MaxBatch): readonly Entry[] {
  return insideOf(batch).entries;
}

/**
 * The entries of a batch that hold for a question. Nothing is decoded, and a question is worked out once for a batch,
 * however many ask it.
 *
 * @param question - the same for the same `holds`
 */
export function entriesWhere(batch: MaxBatch, question: string, holds: (entry: Entry) => boolean): readonly Entry[] {
  const { entries, answers } = insideOf(batch);
  let found = answers.get(question);
  if (found === undefined) answers.set(question, (found = entries.filter(holds)));
  return found;
}

/** The inside of a batch. One that somebody made by hand has none and is taken by its events. */
export function insideOf(batch: MaxBatch): Inside {
  if (INSIDE in batch) return (batch as InnerBatch)[INSIDE];
  const message = { ...batch, origin: '', entries: [] };
  return {
    entries: batch.events.map((event, at) => {
      const { raw } = event;
      return { raw, name: canonicalName(nameOf(raw)), message, at, event };
    }),
    forgotten: [],
    decode: createReader().decode,
    answers: new Map(),
  };
}
