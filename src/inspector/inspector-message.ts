import type { InspectorEntry } from './entry';

/** A page that an inspector is attached to, and one document of it: loaded anew it is another. */
export interface Source {
  readonly id: string;
  /** The page's title or path, or what `attachInspector` was told to call it. */
  readonly name: string;
}

/** What a tab that watches says. */
export type Question =
  /** It looks; whoever has something tells all that is kept. With `to` it is meant for one source. */
  | { readonly kind: 'hello'; readonly watcher: string; readonly to?: string }
  /** It looks no more. */
  | { readonly kind: 'bye'; readonly watcher: string }
  /** Whether anybody is still there. */
  | { readonly kind: 'ping' };

/** What a page that is inspected says. */
export type Answer =
  /** It has an inspector now, or again, or still where it was asked. */
  | { readonly kind: 'here'; readonly source: Source }
  | { readonly kind: 'gone'; readonly source: Source }
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

/** As it is posted. */
export function written(message: Question | Answer): object {
  return { [MARK]: VERSION, ...message };
}

/** The fields of what arrived; none where it is junk, or of another version. Other scripts of the origin may say anything. */
export function fieldsOf(data: unknown): Readonly<Record<string, unknown>> {
  if (typeof data !== 'object' || data === null) return {};
  const fields = data as Readonly<Record<string, unknown>>;
  return fields[MARK] === VERSION ? fields : {};
}

/** What a tab asked, or undefined where it is junk. */
export function readQuestion(data: unknown): Question | undefined {
  const { kind, watcher, to } = fieldsOf(data);
  if (kind === 'ping') return { kind };
  if (!isId(watcher)) return undefined;
  if (kind === 'bye') return { kind, watcher };
  return kind === 'hello' ? { kind, watcher, ...(isId(to) ? { to } : {}) } : undefined;
}

/** Whether something can name a tab or a page. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}
