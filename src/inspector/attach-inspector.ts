import { asyncScheduler, Subscription } from 'rxjs';

import type { InspectorEntry } from './entry';
import { happeningsOf, type Inspected } from './inspected';
import type { Question, Source } from './inspector-message';
import { createLedger } from './ledger';
import { whyNoLine } from './lines';
import { comesAndGoes } from './page-life';
import { createReport, requireSimulator } from './report';
import { openSourceLines } from './source-lines';

/** How a page is inspected. */
export interface InspectorOptions {
  /** The name of the channel; tabs that watch must be told the same. Default `'rx-max'`. */
  readonly channel?: string;
  /** How many messages and changes are kept for a tab that comes later; the oldest go. Default 1000. */
  readonly limit?: number;
  /** What the page is called in a tab that watches several. Default: its title, or its path. */
  readonly name?: string;
  /** The origin of a simulator, such as `http://127.0.0.1:4300`, that is told when the page had each message. */
  readonly simulator?: string;
}

/** An inspector that is attached. */
export interface Inspector {
  /** Ends it. Nothing is kept, nothing is told any more. */
  readonly detach: () => void;
  /** Why no other tab can see anything, in a sentence; null where it can. */
  readonly note: string | null;
}

/** How long entries are gathered before they are told, in milliseconds. */
const GATHERED = 50;
/** How many tabs are known: other scripts of the origin may make them up. */
const MOST_WATCHERS = 50;

/**
 * Shows what a connection hears and posts to another tab of the same origin, which has `watchInspector`. It is meant for
 * development: attach it where your build knows that it is one, so that production neither has it nor runs it.
 *
 * It looks on: it registers nothing, keeps nothing registered, and changes nothing about what the app gets. It keeps the latest
 * `limit` messages as they came, and decodes none before a tab asks; from then on, until all tabs said goodbye, each is
 * decoded, so that `rejections$` tells of every field that cannot be read. The session token is taken out before anything
 * leaves the page. It never fails, and where it can reach nobody it does nothing and says why.
 *
 * @param max - what `connectMax` gave; attach before anybody subscribes, or the registration is missed
 * @throws TypeError for an option that cannot be right, by its name
 */
export function attachInspector(max: Inspected, options: InspectorOptions = {}): Inspector {
  const { channel, limit, name, simulator } = readOptions(options);
  const note = whyNoLine();
  const report = simulator === undefined ? undefined : createReport(simulator);
  if (note !== null && report === undefined) return { note, detach: ignore };

  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const lines = openSourceLines(note === null ? channel : undefined);
  const ledger = createLedger(limit);
  const attached = new Subscription();
  let watchers: readonly string[] = [];
  let scheduled: Subscription | undefined;
  let isAllWanted = false;

  function schedule(): void {
    if (watchers.length === 0 && report === undefined) return;
    scheduled ??= asyncScheduler.schedule(flush, GATHERED);
  }

  function flush(): void {
    scheduled = undefined;
    const fresh = ledger.fresh();
    if (fresh.length > 0) report?.(fresh);
    if (isAllWanted) tell(true, ledger.kept());
    else if (fresh.length > 0 && watchers.length > 0) tell(false, fresh);
    isAllWanted = false;
  }

  function tell(kept: boolean, entries: readonly InspectorEntry[]): void {
    lines.post({ kind: 'entries', source: source(), kept, entries });
  }

  function source(): Source {
    return { id, name: name ?? pageName() };
  }

  function onQuestion(message: Question): void {
    if (message.kind === 'ping') {
      lines.post({ kind: 'here', source: source() });
      return;
    }
    const others = watchers.filter((watcher) => watcher !== message.watcher);
    watchers = message.kind === 'bye' ? others : [...others, message.watcher].slice(-MOST_WATCHERS);
    if (message.kind === 'bye' || (message.to ?? id) !== id) return;
    isAllWanted = true;
    schedule();
  }

  attached.add(lines.heard$.subscribe({ next: onQuestion, error: ignore }));
  attached.add(
    happeningsOf(max).subscribe({
      next(make) {
        ledger.note(now(), make);
        schedule();
      },
      error: ignore,
    }),
  );
  attached.add(
    comesAndGoes().subscribe({
      next: (kind) => {
        lines.post({ kind, source: source() });
      },
      error: ignore,
    }),
  );
  attached.add(() => {
    scheduled?.unsubscribe();
    lines.post({ kind: 'gone', source: source() });
    lines.close();
  });
  return { note, detach: () => attached.unsubscribe() };
}

function readOptions({ channel = 'rx-max', limit = 1000, name, simulator }: InspectorOptions) {
  need('channel', typeof channel === 'string' && channel !== '', 'a name');
  need('limit', Number.isInteger(limit) && limit > 0, 'a whole number above 0');
  need('name', name === undefined || typeof name === 'string', 'a text');
  requireSimulator(simulator);
  return { channel, limit, name, simulator };
}

/** JavaScript callers may give anything. */
function need(option: string, holds: boolean, needed: string): void {
  if (!holds) throw new TypeError(`${option}: ${needed} is needed`);
}

/** Milliseconds since 1970, with fractions where the browser has them. */
function now(): number {
  return performance.timeOrigin + performance.now();
}

function pageName(): string {
  return typeof document === 'undefined' ? 'page' : document.title || location.pathname;
}

function ignore(): void {
  // The app is not to notice.
}
