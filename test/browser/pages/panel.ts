import { life, readings, standing, uncaught } from './tap';

import type { MaxOptions } from 'rx-max';

import { createRecorder, type Recorder, type Recording } from './recorder';

// The embedded page. It connects by itself when it is loaded, as the fragment of its address says, so that a reload and a
// return are what they are for an app.

/** The fragment of the panel's address, as JSON. */
export interface PanelSettings {
  readonly connect?: MaxOptions;
  /** Events that the page keeps from everybody, as another script on it may. */
  readonly hush?: readonly string[];
  /** Makes the connection without subscribing to it. */
  readonly idle?: boolean;
  /** Sends what it records to its own site, under this name: a driver does not see the frames of a page that came back. */
  readonly reportsAs?: string;
}

/** What the tests read and drive. */
export interface Panel extends Recorder {
  /** All that was recorded, as JSON: it has to cross two protocols. */
  readonly read: () => string;
  readonly link: (id: string, href: string, download?: string) => void;
  /** Takes the whole frame, or pop-out, to another address without a click. */
  readonly go: (href: string) => void;
  /** Hands the page a message with any origin, as if the host window had sent it from there. */
  readonly arrive: (origin: string, data: unknown) => void;
  /** Posts a marker to a window: after all that was posted to it before. */
  readonly mark: (window: 'host' | 'sibling' | 'child') => void;
  /** Puts a frame into the page. */
  readonly embed: (url: string) => void;
}

export interface PanelRecord extends Recording {
  readonly life: readonly string[];
  readonly uncaught: readonly string[];
  readonly readings: readonly { readonly origin: string; readonly reads: readonly string[] }[];
  readonly standing: Readonly<Record<string, number>>;
  readonly hasNavigationApi: boolean;
  readonly polluted: boolean;
  readonly entry: boolean;
}

declare global {
  interface Window {
    panel: Panel;
    secondCopy: Recorder;
  }
}

const {
  connect,
  hush = [],
  idle = false,
  reportsAs,
} = JSON.parse(decodeURIComponent(location.hash.slice(1)) || '{}') as PanelSettings;

for (const type of hush)
  addEventListener(type, (event) => {
    event.stopImmediatePropagation();
  });
const before = standing();

const recorder = createRecorder();

function targetOf(name: 'host' | 'sibling' | 'child'): Window {
  const host = (window.opener as Window | null) ?? parent;
  const frames = name === 'sibling' ? host : window;
  return name === 'host' ? host : (frames[name === 'sibling' ? 1 : 0] as Window); // The fixture knows its own frames.
}

window.panel = {
  ...recorder,
  read() {
    const own = Object.entries(standing()).map(([type, count]) => [type, count - (before[type] ?? 0)] as const);
    const record: PanelRecord = {
      ...recorder.recording,
      life,
      uncaught,
      readings,
      standing: Object.fromEntries(own.filter(([, count]) => count !== 0)),
      hasNavigationApi: 'navigation' in window,
      polluted: 'polluted' in {},
      entry: Symbol.for('rx-max') in window,
    };
    return JSON.stringify(record);
  },
  link(id, href, download) {
    const anchor = document.createElement('a');
    anchor.id = id;
    anchor.href = href;
    if (download !== undefined) anchor.download = download;
    anchor.textContent = id;
    document.body.append(anchor);
  },
  go(href) {
    location.href = href;
  },
  arrive(origin, data) {
    dispatchEvent(new MessageEvent('message', { origin, source: targetOf('host'), data }));
  },
  mark(name) {
    targetOf(name).postMessage('marker', '*');
  },
  embed(url) {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
  },
};

if (connect !== undefined) {
  recorder.connect(connect);
  if (!idle) recorder.subscribe();
}

if (reportsAs !== undefined) {
  let told = '';
  let isLeaving = false;
  // What is under way when a page is left could keep it out of the cache.
  addEventListener('beforeunload', () => (isLeaving = true));
  addEventListener('pageshow', () => (isLeaving = false));
  setInterval(() => {
    const record = window.panel.read();
    if (isLeaving || record === told) return;
    told = record;
    void fetch(`/record?${reportsAs}`, { method: 'POST', body: record });
  }, 50);
}
