import type { Happening, HostState } from 'rx-max/testing';
import { asyncScheduler, Subscription } from 'rxjs';

import type { Place } from './settings';
import type { AppWindow } from './simulator-state';

/** The windows in which the app stands, and how each stands with the desktop. */
export interface AppWindows {
  readonly list: () => readonly AppWindow[];
  readonly has: (id: string) => boolean;
  /** A new desktop begins: the app is loaded anew, and there are no panels yet. */
  readonly begin: (url: string, places: readonly Place[]) => void;
  /** These places are shown from now on; panels only of contacts that are open. */
  readonly show: (places: readonly Place[], open: readonly string[]) => void;
  /** The app is loaded anew, as another document in the same window. */
  readonly reload: (ids: readonly string[]) => void;
  /** A window said something of the protocol. */
  readonly spoke: (id: string, messageType: string, host: HostState) => void;
  /** The desktop refused a window. */
  readonly refused: (id: string, reason: string) => void;
  /** Windows that the desktop has forgotten are registered no more; they are returned. */
  readonly follow: (host: HostState) => readonly string[];
  /** A panel goes with its contact, as soon as its page has heard why. */
  readonly goes: (id: string) => void;
  readonly stop: () => void;
}

/** How long a page may be silent until one wonders. */
const QUIET_AFTER = 5000;
/** How long a message takes to a page, at the most, so that it hears of the end before it is taken away. */
const GOES_AFTER = 300;
/** The host model keeps windows that are gone; of so many it is never asked again. */
const GONE_KEPT = 20;

export const WORKSPACE = 'workspace';
export const POP_OUT = 'pop-out';

/**
 * @param put - tells the desktop of windows that come and go
 * @param changed - called when something came about by itself
 */
export function createAppWindows(put: (happening: Happening) => void, changed: () => void): AppWindows {
  let windows: readonly AppWindow[] = [];
  let url = '';
  let loads = 0;
  let gone: readonly string[] = [];
  /** Panels whose contact is over, and which are still there for a moment. */
  const going = new Set<string>();
  /** Of each window, until it is quiet or gone. */
  const timers = new Map<string, Subscription>();

  function find(id: string): AppWindow | undefined {
    return windows.find((one) => one.id === id);
  }

  function change(id: string, part: Partial<AppWindow>): void {
    windows = windows.map((one) => (one.id === id ? { ...one, ...part } : one));
  }

  function after(id: string, delay: number, happens: () => void): void {
    timers.get(id)?.unsubscribe();
    timers.set(
      id,
      asyncScheduler.schedule(() => {
        timers.delete(id);
        happens();
        changed();
      }, delay),
    );
  }

  function load(id: string): void {
    if (going.has(id)) return;
    change(id, { load: ++loads, status: 'loading', reason: null, url });
    after(id, QUIET_AFTER, () => {
      if (find(id)?.status === 'loading') change(id, { status: 'quiet' });
    });
  }

  function open(place: Place, contactId: string | null = null): void {
    const id = contactId === null ? place : panelOf(contactId);
    put({
      kind: 'window-opened',
      windowId: id,
      ...(contactId === null ? IN_WORKSPACE : { place: 'panel', contactId }),
    });
    gone = gone.filter((other) => other !== id);
    going.delete(id);
    if (find(id) === undefined) {
      const added: AppWindow = { id, place, contactId, url, load: 0, status: 'loading', reason: null };
      windows = [...windows, added].sort((one, other) => ORDER.indexOf(one.place) - ORDER.indexOf(other.place));
    }
    load(id);
  }

  /** Nothing is waited for any more. */
  function still(id: string): void {
    timers.get(id)?.unsubscribe();
    timers.delete(id);
  }

  function remove(id: string): void {
    still(id);
    going.delete(id);
    windows = windows.filter((one) => one.id !== id);
    gone = [...gone, id];
    // One that is opened is forgotten first; nobody will ever speak for it again.
    for (const old of gone.slice(0, -GONE_KEPT)) put({ kind: 'window-opened', windowId: old, ...IN_WORKSPACE });
    gone = gone.slice(-GONE_KEPT);
  }

  function close(id: string): void {
    put({ kind: 'window-gone', windowId: id });
    remove(id);
  }

  function stop(): void {
    for (const timer of timers.values()) timer.unsubscribe();
    timers.clear();
    going.clear();
  }

  return {
    list: () => windows,
    has: (id) => find(id) !== undefined,
    begin(address, places) {
      stop();
      url = address;
      gone = [];
      windows = [];
      for (const place of [WORKSPACE, POP_OUT] as const) {
        if (place === WORKSPACE || places.includes(place)) open(place);
      }
    },
    show(places, contacts) {
      const hasPopOut = find(POP_OUT) !== undefined;
      if (places.includes(POP_OUT) && !hasPopOut) open(POP_OUT);
      if (!places.includes(POP_OUT) && hasPopOut) close(POP_OUT);
      const wanted = places.includes('panel') ? contacts : [];
      const shown = windows.flatMap(({ id, contactId }) => (contactId === null || going.has(id) ? [] : [contactId]));
      for (const id of wanted) if (!shown.includes(id)) open('panel', id);
      if (!places.includes('panel')) for (const id of shown) close(panelOf(id));
    },
    reload(ids) {
      for (const id of ids) load(id);
    },
    spoke(id, messageType, host) {
      const { status } = find(id) ?? {};
      // While another document is loaded, it is the former that says goodbye; or the new one, before it registers.
      const isGoodbye = messageType === 'UnregisterFromClientEvents' && status === 'loading';
      if (knows(host, id)) change(id, { status: 'registered', reason: null });
      else if (!isGoodbye && status !== 'refused') change(id, { status: 'unregistered' });
      if (!isGoodbye && !going.has(id)) still(id);
    },
    refused(id, reason) {
      change(id, { status: 'refused', reason });
    },
    follow(host) {
      const lost = windows.filter(({ id, status }) => status === 'registered' && !knows(host, id)).map(({ id }) => id);
      for (const id of lost) change(id, { status: 'unregistered' });
      return lost;
    },
    goes(id) {
      going.add(id);
      after(id, GOES_AFTER, () => {
        remove(id);
      });
    },
    stop,
  };
}

const ORDER: readonly Place[] = ['workspace', 'pop-out', 'panel'];
const IN_WORKSPACE = { place: 'workspace' } as const;

function panelOf(contactId: string): string {
  return `panel ${contactId}`;
}

function knows({ subscribers }: HostState, id: string): boolean {
  return subscribers.some(({ windowId }) => windowId === id);
}
