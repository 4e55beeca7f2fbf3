import type { InspectorEntry } from 'rx-max/inspector';
import { showLanes } from 'rx-max/inspector/view';

/** What was measured: milliseconds of scripting in each frame that drew, and how many entries came. */
export interface Frames {
  readonly scripting: readonly number[];
  readonly entries: number;
}

/** What goes on while frames are measured. */
export interface Work {
  /** How many entries come in a second, while the lanes follow them. */
  readonly rate: number;
  /** Whether all are seen at once, or the latest seconds, or the lanes are zoomed in and out all the time. */
  readonly view: 'latest' | 'all' | 'zooming' | 'list';
  readonly seconds: number;
}

const KEPT = 10_000;
const STATUSES = ['Incoming', 'Active', 'Holding', 'Active', 'Masking', 'Active', 'Disconnected', 'Disconnected'];

const container = document.querySelector('main');
if (container === null) throw new Error('The page has no place for the lanes');
const place = container;

/** Scripting since the last frame: what was added, and what was drawn. */
let scripting = 0;
let drew = false;
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  ask((time) => {
    drew = true;
    timed(() => callback(time));
  });

function timed(work: () => void): void {
  const begin = performance.now();
  work();
  scripting += performance.now() - begin;
}

/** Events of four contacts at a time, and their agent's; so many milliseconds apart. */
function entriesFrom(first: number, count: number, begin: number, gap: number): readonly InspectorEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const id = first + index;
    const contact = 455_000 + Math.floor(id / 40) * 4 + (id % 4);
    const status = STATUSES[Math.floor(id / 5) % STATUSES.length] ?? '';
    const raw = { Type: 'CallContactEvent', ContactID: String(contact), Status: status, FinalState: 'False' };
    const isAgent = id % 5 === 4;
    return {
      id,
      at: begin + index * gap,
      lane: isAgent ? 'agent' : `contact ${String(contact)}`,
      kind: 'event',
      name: isAgent ? 'AgentState' : 'CallContactEvent',
      told: isAgent ? 'Available' : status,
      batch: Math.floor(id / 2),
      raw,
      decoded: { type: 'CallContactEvent', contactId: String(contact), status },
      size: 240,
    } as const;
  });
}

async function measure({ rate, view: shown, seconds }: Work): Promise<Frames> {
  const view = showLanes(place, { limit: KEPT });
  view.add(entriesFrom(0, KEPT, Date.now() - KEPT * 100, 100));
  await frame();
  if (shown === 'all') press('Fit');
  if (shown === 'list') press('List');
  await frame();
  const measured: number[] = [];
  let entries = 0;
  const begin = performance.now();
  for (let last = begin, now = begin; now - begin < seconds * 1000; last = now, now = performance.now()) {
    [scripting, drew] = [0, false] as [number, boolean];
    const due = Math.round(((now - begin) / 1000) * rate) - entries;
    const next = entriesFrom(KEPT + entries, due, Date.now() - (now - last), (now - last) / Math.max(1, due));
    entries += due;
    if (due > 0) timed(() => view.add(next));
    if (shown === 'zooming') timed(() => zoom(now - begin));
    // The lanes asked for their frame before this one was asked for, so they have drawn by then.
    await frame();
    if (drew) measured.push(scripting);
  }
  view.remove();
  return { scripting: measured, entries };
}

function frame(): Promise<unknown> {
  return new Promise((resolve) => ask(resolve));
}

function press(text: string): void {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === text);
  if (found === undefined) throw new Error(`The lanes have no button ${text}`);
  found.click();
}

/** Turns the wheel in and out, two seconds each. */
function zoom(time: number): void {
  const deltaY = Math.floor(time / 2000) % 2 === 0 ? 12 : -12;
  const wheel = new WheelEvent('wheel', { deltaY, ctrlKey: true, clientX: 700, clientY: 200, cancelable: true });
  document.querySelector('canvas')?.dispatchEvent(wheel);
}

Object.assign(window, { measure });
