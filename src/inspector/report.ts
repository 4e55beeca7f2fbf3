import type { InspectorEntry } from './entry';

/**
 * Tells a simulator that embeds the page what the page had, and when.
 *
 * @param simulator - its origin; nobody else is told
 */
export function createReport(simulator: string): (entries: readonly InspectorEntry[]) => void {
  return (entries) => {
    try {
      desktopWindow()?.postMessage({ messageType: 'RxMaxInspector', version: 1, entries }, simulator);
    } catch {
      // A window that is gone.
    }
  };
}

/** A simulator runs on this machine only: a page that is shipped with it by mistake tells nobody anything. */
export function requireSimulator(simulator: string | undefined): void {
  if (simulator === undefined) return;
  const url = URL.canParse(simulator) ? new URL(simulator) : undefined;
  const isLoopback = url !== undefined && /^(127\.0\.0\.1|localhost|.+\.localhost|\[::1\])$/.test(url.hostname);
  if (isLoopback && url.protocol === 'http:' && url.origin === simulator) return;
  throw new TypeError("simulator: an origin on this machine, such as 'http://127.0.0.1:4300', is needed");
}

/** The opener of a pop-out, else the frame's parent, as rx-max finds its host (protocol.md A.1). */
function desktopWindow(): Window | undefined {
  if (typeof window === 'undefined') return undefined;
  // The type says `any`, the platform a window or null.
  const opener = window.opener as Window | null;
  if (opener !== null) return opener;
  return window.parent === window ? undefined : window.parent;
}
