import { Observable } from 'rxjs';

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
  return new Observable((subscriber) => {
    const navigation = (page as Window & { readonly navigation?: EventTarget }).navigation;
    let stays = false;

    function onNavigate(event: Event): void {
      stays = staysOnPage(event as NavigateEvent);
      // It speaks of the `beforeunload` of this very navigation, which comes in the same task.
      if (stays) page.setTimeout(() => (stays = false));
    }
    function onBeforeUnload(): void {
      if (!stays) subscriber.next('leaving');
    }
    function onPageShow(event: PageTransitionEvent): void {
      if (event.persisted) subscriber.next('restored');
    }
    function onFocus(): void {
      subscriber.next('focused');
    }

    navigation?.addEventListener('navigate', onNavigate);
    page.addEventListener('beforeunload', onBeforeUnload);
    page.addEventListener('pageshow', onPageShow);
    page.addEventListener('focus', onFocus);
    return () => {
      navigation?.removeEventListener('navigate', onNavigate);
      page.removeEventListener('beforeunload', onBeforeUnload);
      page.removeEventListener('pageshow', onPageShow);
      page.removeEventListener('focus', onFocus);
    };
  });
}

/**
 * Whether a navigation will leave the document where it is: another program's link, or a download. What the browser shows
 * itself is no other program's: the host would go on posting to `about:blank`, and to whatever comes after it.
 */
function staysOnPage({ destination, downloadRequest }: NavigateEvent): boolean {
  return !/^(?:https?|about|blob|data):/i.test(destination.url) || (downloadRequest ?? null) !== null;
}
