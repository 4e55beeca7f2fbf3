import type { InspectorEntry } from 'rx-max/inspector';
import { type LanesOptions, type LanesView, showLanes, type Stretch } from 'rx-max/inspector/view';

import { entry, manyEntries } from '../generated-entries';

/** What the tests ask of the page. */
export interface LanesPage {
  readonly show: (options?: Omit<LanesOptions, 'onSelect'>) => void;
  readonly view: () => LanesView;
  readonly add: (...changes: readonly Partial<InspectorEntry>[]) => void;
  readonly addMany: (count: number, gap?: number) => void;
  readonly selected: () => readonly (Stretch | null)[];
  /** How many frames were asked for, and how many shapes and texts were drawn. */
  readonly drawn: () => { readonly frames: number; readonly shapes: number; readonly texts: number };
  readonly violations: () => readonly string[];
  /** What stands on the page that is not the test's own. */
  readonly left: () => { readonly elements: number; readonly sheets: number };
  readonly parsed: (svg: string) => { readonly error: string | null; readonly texts: readonly string[] };
}

declare global {
  interface Window {
    readonly lanes: LanesPage;
  }
}

const container = document.querySelector('main');
if (container === null) throw new Error('The page has no place for the lanes');
const violations: string[] = [];
const selected: (Stretch | null)[] = [];
const drawn = { frames: 0, shapes: 0, texts: 0 };
let view: LanesView | null = null;

document.addEventListener('securitypolicyviolation', ({ violatedDirective }) => violations.push(violatedDirective));
const frame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
  drawn.frames += 1;
  return frame(callback);
};
const pen = CanvasRenderingContext2D.prototype;
counted('stroke', () => (drawn.shapes += 1));
counted('fillText', () => (drawn.texts += 1));

/** Counts the calls of a method of every canvas. */
function counted(method: 'stroke' | 'fillText', called: () => void): void {
  const original: unknown = Reflect.get(pen, method);
  if (typeof original !== 'function') throw new Error(`A canvas has no ${method}`);
  Reflect.set(pen, method, function (this: CanvasRenderingContext2D, ...args: readonly unknown[]): unknown {
    called();
    const given: unknown = Reflect.apply(original, this, args);
    return given;
  });
}

function shown(): LanesView {
  if (view === null) throw new Error('The lanes are not shown');
  return view;
}

const page: LanesPage = {
  show(options = {}) {
    view = showLanes(container, { ...options, onSelect: (stretch) => selected.push(stretch) });
  },
  view: shown,
  add: (...changes) => shown().add(changes.map((change) => entry(change))),
  addMany: (count, gap) => shown().add(manyEntries(count, 3, gap)),
  selected: () => selected,
  drawn: () => ({ ...drawn }),
  violations: () => violations,
  left: () => ({ elements: container.childElementCount, sheets: document.adoptedStyleSheets.length }),
  parsed(svg) {
    const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const texts = [...parsed.querySelectorAll('text, title')].map(({ textContent }) => textContent);
    return { error: parsed.querySelector('parsererror')?.textContent ?? null, texts };
  },
};
Object.assign(window, { lanes: page });
