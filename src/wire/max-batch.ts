import { contactIdOf } from './contact-id';
import type { DecodeEvent } from './decode-event';
import type { Envelope } from './envelope';
import { canonicalName, nameOf } from './event-name';
import type { RawEvent } from './family';
import type { MaxEvent } from './max-event';
import type { Rejection } from './rejection';

/**
 * How a batch came about: `live` as the host sent it; `opening` made of what is known, for a subscriber who came late;
 * `restated` for what a repeated answer of the host told anew.
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

/** What a batch is made of before anybody asks: raw events, and for each its decoded form once somebody did. */
export interface Cells {
  readonly raws: readonly RawEvent[];
  readonly decode: (at: number) => MaxEvent;
}

const CELLS = Symbol('cells');
const ANSWERS = Symbol('answers');
const EVENTS = Symbol('events');

/** A batch with its inside, which operators read in place of `events`. */
interface InnerBatch extends MaxBatch {
  readonly [CELLS]: Cells;
  /** Questions of operators that were answered already: which events have that name, or belong to that contact. */
  readonly [ANSWERS]: Map<string, readonly number[]>;
  /** All events decoded, once somebody asked for them. */
  [EVENTS]: readonly MaxEvent[] | undefined;
}

/** One for all batches: a getter in a literal is made anew with each, which costs more than decoding an event. */
const LAZY_EVENTS: PropertyDescriptor & ThisType<InnerBatch> = {
  enumerable: true,
  get() {
    const { raws, decode } = this[CELLS];
    return (this[EVENTS] ??= raws.map((_, at) => decode(at)));
  },
};

/**
 * A batch of a host message.
 *
 * @param report - is told of what cannot be read when it is first decoded, as `rejections` is
 */
export function createBatch(
  envelope: Envelope,
  receivedAt: number,
  decodeEvent: DecodeEvent,
  report: (rejection: Rejection) => void,
): MaxBatch {
  const { events: raws, placeOf } = envelope;
  const decoded: MaxEvent[] = [];
  const rejections = [...envelope.rejections];
  const decode = (at: number): MaxEvent => {
    const raw = raws[at] as RawEvent; // Operators ask for places that they found in `raws`.
    return (decoded[at] ??= decodeEvent(raw, (unreadable) => {
      const rejection = { ...unreadable, path: `events.${placeOf(raw)}.${unreadable.path}` };
      rejections.push(rejection);
      report(rejection);
    }));
  };
  return batchOf(envelope, 'live', receivedAt, { raws, decode }, rejections);
}

/** A batch of some of the events of others, which share what is decoded. */
export function batchOf(
  { issuer, contactId }: Pick<MaxBatch, 'issuer' | 'contactId'>,
  kind: BatchKind,
  receivedAt: number,
  cells: Cells,
  rejections: readonly Rejection[] = [],
): MaxBatch {
  const batch: Omit<InnerBatch, 'events'> = {
    issuer,
    contactId,
    kind,
    receivedAt,
    rejections,
    [CELLS]: cells,
    [ANSWERS]: new Map(),
    [EVENTS]: undefined,
  };
  return Object.defineProperty(batch, 'events', LAZY_EVENTS) as InnerBatch; // which now has its events
}

/** The part of a batch at the given places, in their order; the batch itself if that is all of it as it stands. */
export function partOf(batch: MaxBatch, places: readonly number[], kind: BatchKind = batch.kind): MaxBatch {
  const cells = cellsOf(batch);
  const isWhole = places.length === cells.raws.length && places.every((place, at) => place === at);
  if (isWhole && kind === batch.kind) return batch;
  const part = gather(places.map((at) => ({ cells, at })));
  return batchOf(batch, kind, batch.receivedAt, part, batch.rejections);
}

/** One event inside a batch. */
export interface Cell {
  readonly cells: Cells;
  readonly at: number;
}

/** Events of several batches as the inside of one. */
export function gather(parts: readonly Cell[]): Cells {
  return {
    raws: parts.map(({ cells, at }) => cells.raws[at] as RawEvent), // A cell stands for an event that is there.
    decode(place) {
      const { cells, at } = parts[place] as Cell;
      return cells.decode(at);
    },
  };
}

/** The inside of a batch. A batch that somebody made by hand has none and is taken by its events. */
export function cellsOf(batch: MaxBatch): Cells {
  if (isInner(batch)) return batch[CELLS];
  const { events } = batch;
  return { raws: events.map((event) => event.raw), decode: (at) => events[at] as MaxEvent };
}

function isInner(batch: MaxBatch): batch is InnerBatch {
  return CELLS in batch;
}

/** The places of all events of a type, in either spelling of its name. Nothing is decoded. */
export function placesNamed(batch: MaxBatch, name: string): readonly number[] {
  const canonical = canonicalName(name);
  return placesWhere(batch, canonical, (raw) => {
    const found = nameOf(raw);
    return found === canonical || canonicalName(found) === canonical;
  });
}

/** The places of all events of a contact, or of those of none. Nothing is decoded. */
export function placesOfContact(batch: MaxBatch, contactId: string | null): readonly number[] {
  return placesWhere(batch, ` ${String(contactId)}`, (raw) => contactIdOf(raw) === contactId);
}

/** A question is worked out once per batch, however many ask it. */
function placesWhere(batch: MaxBatch, question: string, holds: (raw: RawEvent) => boolean): readonly number[] {
  const { raws } = cellsOf(batch);
  const answers = isInner(batch) ? batch[ANSWERS] : new Map<string, readonly number[]>();
  const known = answers.get(question);
  if (known !== undefined) return known;
  const places: number[] = [];
  raws.forEach((raw, at) => {
    if (holds(raw)) places.push(at);
  });
  answers.set(question, places);
  return places;
}
