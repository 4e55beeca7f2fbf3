import type { InspectorEntry, LaneName } from '../entry';
import { type Face, faceOf } from './marble-face';
import { type Shelf, sortedShelf } from './sorted-shelf';

/** An entry that is kept; the entry itself is another once it is known when the page had it. */
export interface Kept {
  entry: InspectorEntry;
}

/** An entry with its place in the order of events. */
export interface Marble {
  readonly kept: Readonly<Kept>;
  readonly face: Face;
  /** Where its message begins. Messages take places one after another; the entries of one share them across the lanes. */
  readonly step: number;
  /** Its own place: entries of a message that stand in one lane follow each other. */
  readonly order: number;
}

type Placing = { -readonly [Key in keyof Marble]: Marble[Key] };

/** One lane. */
export interface Lane {
  readonly name: LaneName;
  readonly marbles: Shelf<Marble>;
  /** The earliest that ever stood in it, even if it has gone since. */
  readonly first: () => Marble;
  /** What ended it, if nothing came after that. */
  readonly end: () => Marble | null;
}

/** The entries that are seen, by lane, in the order of their time. */
export interface LaneIndex {
  readonly all: Shelf<Marble>;
  /** In the order in which they came up. */
  readonly lanes: ReadonlyMap<LaneName, Lane>;
  readonly add: (kept: Readonly<Kept>) => void;
  /** Lets the entry go if it is the first. */
  readonly drop: (kept: Readonly<Kept>) => void;
}

/** The message that is being numbered: its entries take places by lane. */
interface OpenMessage {
  readonly of: Marble;
  readonly step: number;
  readonly taken: Map<LaneName, number>;
  readonly longest: number;
}

export function laneIndex(): LaneIndex {
  const all = sortedShelf<Placing>(({ kept }) => kept.entry.at);
  const lanes = new Map<LaneName, Lane>();
  let open: OpenMessage | null = null;
  let next = 0;

  function number(marble: Placing): void {
    const message: OpenMessage =
      open !== null && isSameMessage(open.of, marble)
        ? open
        : { of: marble, step: next, taken: new Map<LaneName, number>(), longest: 0 };
    const { lane } = marble.kept.entry;
    const taken = message.taken.get(lane) ?? 0;
    message.taken.set(lane, taken + 1);
    open = { ...message, longest: Math.max(message.longest, taken + 1) };
    next = open.step + open.longest;
    marble.step = open.step;
    marble.order = open.step + taken;
  }

  /** One came late: what follows it is numbered anew, from the beginning of the message before. */
  function renumberFrom(place: number): void {
    let start = place;
    for (let before = all.at(start - 1); start > 0 && before !== undefined; before = all.at(start - 1)) {
      const last = all.at(place - 1);
      if (last === undefined || !isSameMessage(before, last)) break;
      start -= 1;
    }
    open = null;
    const after = all.at(start === place ? place + 1 : start);
    next = after?.step ?? 0;
    for (let at = start, marble = all.at(at); marble !== undefined; at += 1, marble = all.at(at)) number(marble);
  }

  function stand(marble: Marble): void {
    const { lane: name, at } = marble.kept.entry;
    const found = lanes.get(name) ?? laneFrom(name, marble);
    lanes.set(name, at < found.first().kept.entry.at ? { ...found, first: () => marble } : found);
    found.marbles.add(marble);
  }

  return {
    all,
    lanes,
    add(kept) {
      const marble: Placing = { kept, face: faceOf(kept.entry), step: 0, order: 0 };
      const place = all.add(marble);
      if (place === all.size() - 1) number(marble);
      else renumberFrom(place);
      stand(marble);
    },
    drop(kept) {
      const first = all.at(0);
      if (first?.kept !== kept) return;
      all.dropFirst(1);
      const lane = lanes.get(kept.entry.lane);
      lane?.marbles.dropFirst(1);
      if (lane?.marbles.size() === 0) lanes.delete(lane.name);
    },
  };
}

function laneFrom(name: LaneName, first: Marble): Lane {
  const marbles = sortedShelf<Marble>(({ kept }) => kept.entry.at);
  return { name, marbles, first: () => first, end: () => endOf(marbles) };
}

function isSameMessage(a: Marble, b: Marble): boolean {
  const [one, other] = [a.kept.entry, b.kept.entry];
  return one.batch === other.batch && one.window === other.window;
}

function endOf(marbles: Shelf<Marble>): Marble | null {
  const last = marbles.at(marbles.size() - 1);
  return last?.face.ends === true ? last : null;
}
