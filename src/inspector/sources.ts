import type { InspectorEntry } from './entry';
import type { Answer, Source } from './inspector-message';
import { TOO_MANY } from './read-entry';

/** A page with an inspector, as a tab knows it. */
export interface InspectorSource {
  readonly id: string;
  /** The page's name; with a number where another has the same. */
  readonly name: string;
  /** False once it said goodbye; what it told stays. */
  readonly isThere: boolean;
}

/** The pages that a tab has heard of. */
export interface Sources {
  /** What a message brings that was not told before. */
  readonly entriesOf: (message: Answer) => readonly InspectorEntry[];
}

interface Known extends InspectorSource {
  /** From which its numbers count. */
  readonly base: number;
  /** The number of the latest entry; null before what it keeps was told: what came before would be missed. */
  readonly latest: number | null;
}

/** How many are remembered: another script may make them up. */
const MOST = 50;

/**
 * @param ask - asks one of them for all that it keeps
 * @param tell - is told of the pages when there is another, or one is gone
 */
export function createSources(ask: (id: string) => void, tell: (sources: readonly InspectorSource[]) => void): Sources {
  let known: readonly Known[] = [];
  let met = 0;

  function change(source: Known): void {
    const before = known.find(({ id }) => id === source.id);
    known = before === undefined ? [...known, source] : known.map((each) => (each.id === source.id ? source : each));
    if (before?.isThere !== source.isThere) {
      tell(known.map(({ id, name, isThere }) => ({ id, name, isThere })));
    }
  }

  /** The page, known or new; undefined where there are too many. */
  function meet({ id, name }: Source): Known | undefined {
    const found = known.find((each) => each.id === id);
    if (found !== undefined) return found;
    if (known.length >= MOST) {
      const stale = known.find(({ isThere }) => !isThere);
      if (stale === undefined) return undefined;
      known = known.filter((each) => each !== stale);
    }
    const same = known.filter((each) => each.name === name || each.name.startsWith(`${name} (`)).length;
    return {
      id,
      name: same === 0 ? name : `${name} (${String(same + 1)})`,
      isThere: true,
      base: met++ * TOO_MANY,
      latest: null,
    };
  }

  return {
    entriesOf(message) {
      const isNew = known.every(({ id }) => id !== message.source.id);
      if (message.kind === 'gone' && isNew) return [];
      const source = meet(message.source);
      if (source === undefined) return [];
      const isKept = message.kind === 'entries' && message.kept;
      // Of a new one it is not known what came before.
      if (isNew && !isKept) ask(source.id);
      const fresh =
        message.kind === 'entries' && (isKept || source.latest !== null)
          ? message.entries.filter(({ id }) => id > (source.latest ?? -1))
          : [];
      const latest = fresh.at(-1)?.id ?? (isKept ? (source.latest ?? -1) : source.latest);
      change({ ...source, isThere: message.kind !== 'gone', latest });
      const { base, name } = source;
      return fresh.map((entry) => ({
        ...entry,
        id: base + entry.id,
        batch: base + entry.batch,
        window: entry.window ?? name,
      }));
    },
  };
}
