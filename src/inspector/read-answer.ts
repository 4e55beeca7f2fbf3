import { type Answer, fieldsOf, isId } from './inspector-message';
import { readEntry } from './read-entry';

const LONGEST_NAME = 100;
/** How many entries of one message are read. */
const MOST = 100_000;

/** What a page told, or undefined where it is junk; of entries the good ones. */
export function readAnswer(data: unknown): Answer | undefined {
  const { kind, source: named, kept, entries } = fieldsOf(data);
  const { id, name } = (named ?? {}) as Readonly<Record<string, unknown>>; // whatever it is, it has properties
  if (!isId(id) || typeof name !== 'string') return undefined;
  const source = { id, name: name.slice(0, LONGEST_NAME) };
  if (kind === 'here' || kind === 'gone') return { kind, source };
  if (kind !== 'entries' || !Array.isArray(entries)) return undefined;
  const good = entries.slice(0, MOST).flatMap((entry: unknown) => readEntry(entry) ?? []);
  return { kind, source, kept: kept === true, entries: good };
}
