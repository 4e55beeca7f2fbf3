import { filter, fromEvent, map, merge, type Observable } from 'rxjs';

import type { PageSignal } from './port';

/** What the Navigation API tells before `beforeunload`; it is not in every browser. */
interface NavigateEvent extends Event {
  readonly destination: { readonly url: string };
  readonly downloadRequest?: string | null;
}

/**
 * The page's life as far as the registration must know it (semantics 4). `pagehide` is useless for a goodbye, because by
 * then the host sees no source; `beforeunload` works, but it also comes before a `mailto:` link, a download or a 204 answer.
 */
export function pageSignals(page: Window): Observable<PageSignal> {
  const { navigation } = page as Window & { readonly navigation?: EventTarget };
  let stays = false;

  function onNavigate(event: NavigateEvent): undefined {
    stays = staysOnPage(event);
    // It speaks of the `beforeunload` of this very navigation, which comes in the same task, if it comes.
    if (stays) page.setTimeout(forget);
  }

  function onBeforeUnload(): 'leaving' | undefined {
    const signal = stays ? undefined : 'leaving';
    // The next one is another navigation's, even if the timer is late, as those of a page out of sight are.
    forget();
    return signal;
  }

  function forget(): void {
    stays = false;
  }
  return merge(
    fromEvent<NavigateEvent>(navigation ?? [], 'navigate').pipe(map(onNavigate)),
    fromEvent(page, 'beforeunload').pipe(map(onBeforeUnload)),
    fromEvent<PageTransitionEvent>(page, 'pageshow').pipe(map(({ persisted }) => (persisted ? 'restored' : undefined))),
    fromEvent(page, 'focus').pipe(map(() => 'focused' as const)),
  ).pipe(filter((signal) => signal !== undefined));
}

/**
 * Whether a navigation will leave the document where it is: another program's link, or a download. What the browser shows
 * itself is no other program's: the host would go on posting to `about:blank`, and to whatever comes after it.
 */
function staysOnPage({ destination, downloadRequest }: NavigateEvent): boolean {
  return !/^(?:https?|about|blob|data):/i.test(destination.url) || typeof downloadRequest === 'string';
}
