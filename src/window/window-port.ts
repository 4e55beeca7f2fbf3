import { fromEvent } from 'rxjs';

import { hostWindow } from './host-window';
import { pageSignals } from './page-signals';
import type { MaxPort } from './port';

/** The port of a page that a desktop has framed or opened; undefined where there is no desktop. */
export function windowPort(page: Window): MaxPort | undefined {
  const host = hostWindow(page);
  if (host === undefined) return undefined;
  const popOut = host === page.opener;
  return {
    host,
    // It names the frames around this one; a pop-out has none, and older Firefox lacks it.
    hostOrigin: popOut ? undefined : (page.location.ancestorOrigins as DOMStringList | undefined)?.[0],
    kind: popOut ? 'pop-out' : 'frame',
    hostClosed: () => host.closed,
    messages$: fromEvent<MessageEvent>(page, 'message'),
    page$: pageSignals(page),
    post(message, targetOrigin) {
      host.postMessage(message, targetOrigin);
    },
    scope: page,
  };
}

/**
 * The port that `connectMax` and `fromMaxWindow` take where none is given: that of the page in which this code runs. It is for an
 * adapter that stands between a page and its connection, as rx-max/angular does, and gives a port that is the same but for
 * what the adapter adds: `connectMax({ port: { ...currentWindowPort(), messages$: … } })`. Such a port shares the registration of its page
 * as long as it keeps the `scope`.
 *
 * @returns undefined on a server, and for a page that no desktop has framed or opened; without a port, `connectMax` says so
 */
export function currentWindowPort(): MaxPort | undefined {
  return typeof window === 'undefined' ? undefined : windowPort(window);
}
