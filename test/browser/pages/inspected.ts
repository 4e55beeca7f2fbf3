import { connectMax, type MaxOptions, type Rejection } from 'rx-max';
import { attachInspector, type Inspector, type InspectorOptions } from 'rx-max/inspector';

// An app that is inspected. It connects and listens by itself when it is loaded, as the fragment of its address says.

/** The fragment of the page's address, as JSON. */
export interface InspectedSettings {
  readonly connect: MaxOptions;
  readonly inspect?: InspectorOptions;
}

/** What the tests read and drive. */
export interface Inspected {
  readonly note: Inspector['note'];
  readonly detach: () => void;
  readonly rejections: readonly Rejection[];
  readonly statuses: readonly string[];
  readonly uncaught: readonly string[];
  readonly hold: () => void;
  /** Opens a tab, as a link with `rel="opener"` does. */
  readonly openTab: (url: string) => void;
  /** Another script of the page's origin says something on the channel. */
  readonly say: (message: unknown) => void;
}

declare global {
  interface Window {
    inspected: Inspected;
  }
}

const { connect, inspect = {} } = JSON.parse(decodeURIComponent(location.hash.slice(1))) as InspectedSettings;
const rejections: Rejection[] = [];
const statuses: string[] = [];
const uncaught: string[] = [];
addEventListener('error', ({ message }) => uncaught.push(message));
addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason)));

const max = connectMax(connect);
const { note, detach } = attachInspector(max, inspect);
const fail = (error: unknown): void => void uncaught.push(String(error));
max.rejections$.subscribe({ next: (rejection) => rejections.push(rejection), error: fail });
max.connection$.subscribe({ next: ({ status }) => statuses.push(status), error: fail });
max.batches$.subscribe({ error: fail });

window.inspected = {
  note,
  detach,
  rejections,
  statuses,
  uncaught,
  hold() {
    max.commands.hold();
  },
  openTab(url) {
    window.open(url, '_blank');
  },
  say(message) {
    new BroadcastChannel('rx-max').postMessage(message);
  },
};
