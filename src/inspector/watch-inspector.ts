import {
  BehaviorSubject,
  defer,
  filter,
  finalize,
  ignoreElements,
  map,
  merge,
  type Observable,
  share,
  tap,
} from 'rxjs';

import type { InspectorEntry } from './entry';
import { comesAndGoes } from './page-life';
import { createSources, type InspectorSource } from './sources';
import { openWatcherLines } from './watcher-lines';

/** What is watched. */
export interface WatchOptions {
  /** The name of the channel, as `attachInspector` has it. Default `'rx-max'`. */
  readonly channel?: string;
}

/** What a tab sees of the pages that are inspected. */
export interface InspectorWatch {
  /**
   * What happened at all of them: first what each has kept, then what comes. Numbers and names of different pages are told
   * apart: an entry's `window` is its page's name. Listening asks the pages; it is shared, and never errors or completes.
   */
  readonly entries$: Observable<readonly InspectorEntry[]>;
  /** The pages, the present ones first; listening to it asks them, too. */
  readonly sources$: Observable<readonly InspectorSource[]>;
}

/**
 * Watches the pages of this origin that have called `attachInspector`, from another tab. Any script of the origin can write to
 * the channel: what is no entry is dropped, and what is one is made anew, bounded and without what is called a token. Show it
 * as text.
 *
 * A tab is reached by the channel where both stand in the address bar, and by its opener where the page is framed: open the tab
 * from the page, with `rel="opener"`.
 *
 * @throws TypeError for an option that cannot be right, by its name
 */
export function watchInspector({ channel = 'rx-max' }: WatchOptions = {}): InspectorWatch {
  if (typeof channel !== 'string' || channel === '') throw new TypeError('channel: a name is needed');
  const present = new BehaviorSubject<readonly InspectorSource[]>([]);

  const entries$ = defer(() => {
    const watcher = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    const lines = openWatcherLines(channel, { kind: 'hello', watcher });
    const sources = createSources(
      (to) => {
        lines.post({ kind: 'hello', watcher, to });
      },
      (told) => {
        present.next(told);
      },
    );
    const life$ = comesAndGoes().pipe(
      tap((kind) => {
        lines.post({ kind: kind === 'here' ? 'hello' : 'bye', watcher });
      }),
      ignoreElements(),
    );
    return merge(
      lines.heard$.pipe(map(sources.entriesOf)),
      // Asked once somebody listens.
      life$,
    ).pipe(
      filter((entries) => entries.length > 0),
      finalize(() => {
        lines.post({ kind: 'bye', watcher });
        lines.close();
        present.next([]);
      }),
    );
  }).pipe(share());

  return { entries$, sources$: merge(entries$.pipe(ignoreElements()), present) };
}
