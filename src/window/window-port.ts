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

/** The port of the page that this code runs in; undefined on a server, and for a page without a host. */
export function currentWindowPort(): MaxPort | undefined {
  return typeof window === 'undefined' ? undefined : windowPort(window);
}
