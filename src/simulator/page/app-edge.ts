import type { Edge } from './model/simulator';
import type { AppWindow } from './model/simulator-state';

/** The windows in which the app stands, in this browser. They are told apart by identity, as a desktop does. */
export interface AppEdge extends Edge {
  /** Which of them a message came from; null where it is none of them. */
  readonly idOf: (source: MessageEventSource | null) => string | null;
  /** Loads what is to be loaded anew: the frames of the page, and the pop-out. */
  readonly follow: (page: HTMLElement, windows: readonly AppWindow[]) => void;
  /** Opens the app in a window of its own; false where the browser does not allow it. Only when a person asks for it. */
  readonly openPopOut: (url: string) => boolean;
  readonly closePopOut: () => void;
  readonly isPopOutOpen: () => boolean;
}

const POP_OUT = 'pop-out';

export function createAppEdge(): AppEdge {
  const loads = new WeakMap<HTMLIFrameElement, string>();
  let frames: ReadonlyMap<string, HTMLIFrameElement> = new Map();
  let popOut: Window | null = null;
  let popOutLoad: number | null = null;

  function windowOf(id: string): Window | null {
    return id === POP_OUT ? popOut : (frames.get(id)?.contentWindow ?? null);
  }

  function followPopOut(shown: AppWindow | undefined): void {
    const load = shown === undefined || popOut === null ? null : shown.load;
    if (load !== null && popOutLoad !== null && load !== popOutLoad) popOut?.location.replace(shown?.url ?? '');
    popOutLoad = load;
  }

  return {
    // The desktops do not say to whom either: the app may have gone anywhere meanwhile (protocol.md A.1).
    post: (id, data) => windowOf(id)?.postMessage(data, '*'),
    idOf(source) {
      if (source === null) return null;
      if (source === popOut) return POP_OUT;
      return [...frames].find(([, frame]) => frame.contentWindow === source)?.[0] ?? null;
    },
    follow(page, windows) {
      followPopOut(windows.find(({ place }) => place === POP_OUT));
      const shown = [...page.querySelectorAll<HTMLIFrameElement>('iframe[data-window]')];
      frames = new Map(shown.map((frame) => [frame.dataset['window'] ?? '', frame]));
      for (const frame of shown) {
        const { load = '', url = '' } = frame.dataset;
        if (loads.get(frame) === load) continue;
        const isAnew = loads.has(frame);
        loads.set(frame, load);
        navigate(frame, url, isAnew);
      }
    },
    openPopOut(url) {
      if (popOut === null || popOut.closed) popOut = window.open(url, '_blank', 'popup,width=480,height=720');
      popOut?.focus();
      return popOut !== null;
    },
    closePopOut() {
      popOut?.close();
      popOut = null;
    },
    isPopOutOpen: () => popOut !== null && !popOut.closed,
  };
}

/** The window stays the same, as when a person loads it anew; an address with a fragment alone would only be scrolled to. */
function navigate(frame: HTMLIFrameElement, url: string, isAnew: boolean): void {
  if (!isAnew || !url.includes('#')) {
    frame.src = url;
    return;
  }
  frame.addEventListener('load', () => (frame.src = url), { once: true });
  frame.src = 'about:blank';
}
