import type { InspectorEntry } from './entry';
import { readEntry } from './read-entry';

/** A page that an inspector is attached to, and one document of it: loaded anew it is another. */
export interface Source {
  readonly id: string;
  /** The page's title or path, or what `attachInspector` was told to call it. */
  readonly name: string;
}

/** What inspectors and their tabs say to each other. Other scripts of the origin may say anything. */
export type InspectorMessage =
  /** A tab looks; whoever has something tells all that is kept. With `to` it is meant for one source. */
  | { readonly kind: 'hello'; readonly watcher: string; readonly to?: string }
  /** It looks no more. */
  | { readonly kind: 'bye'; readonly watcher: string }
  /** A page has an inspector now, or again, or still where it was asked. */
  | { readonly kind: 'here'; readonly source: Source }
  | { readonly kind: 'gone'; readonly source: Source }
  /** Whether anybody is still there. */
  | { readonly kind: 'ping' }
  /** What happened since; or, where it is `kept`, all that is kept, of which a tab may know some. */
  | {
      readonly kind: 'entries';
      readonly source: Source;
      readonly kept: boolean;
      readonly entries: readonly InspectorEntry[];
    };

/** The key by which a message is told from any other, and its version. */
const MARK = 'rxMaxInspector';
const VERSION = 1;

const LONGEST_ID = 64;
const LONGEST_NAME = 100;
/** How many entries of one message are read. */
const MOST = 100_000;

/** As it is posted. */
export function written(message: InspectorMessage): object {
  return { [MARK]: VERSION, ...message };
}

/** What arrived, or undefined where it is junk, or of another version; of entries the good ones. */
export function readMessage(data: unknown): InspectorMessage | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { [MARK]: version, kind, watcher, to, source, kept, entries } = data as Readonly<Record<string, unknown>>;
  if (version !== VERSION) return undefined;
  switch (kind) {
    case 'hello':
      return isId(watcher) ? { kind, watcher, ...(isId(to) ? { to } : {}) } : undefined;
    case 'bye':
      return isId(watcher) ? { kind, watcher } : undefined;
    case 'here':
    case 'gone': {
      const named = readSource(source);
      return named && { kind, source: named };
    }
    case 'ping':
      return { kind };
    case 'entries': {
      const named = readSource(source);
      if (named === undefined || !Array.isArray(entries)) return undefined;
      const good = entries.slice(0, MOST).flatMap((entry: unknown) => readEntry(entry) ?? []);
      return { kind, source: named, kept: kept === true, entries: good };
    }
    default:
      return undefined;
  }
}

function readSource(value: unknown): Source | undefined {
  const { id, name } = (value ?? {}) as Readonly<Record<string, unknown>>; // whatever it is, it has properties
  return isId(id) && typeof name === 'string' ? { id, name: name.slice(0, LONGEST_NAME) } : undefined;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}
