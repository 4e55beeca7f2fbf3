import type { LanesModel } from './lanes-model';
import type { Marble } from './lane-index';

/** What keys do beside going from marble to marble. */
export interface KeyActions {
  readonly went: (marble: Marble) => void;
  readonly open: () => void;
  readonly toList: () => void;
  readonly toFilter: () => void;
  readonly toKeys: () => void;
}

const STEP = 0.8;

/** Does what a key on the lanes says; false where it says nothing. */
export function keyOnLanes(model: LanesModel, event: KeyboardEvent, width: number, actions: KeyActions): boolean {
  const state = model.state();
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  switch (event.key) {
    case 'ArrowLeft':
    case 'ArrowRight':
    case 'ArrowUp':
    case 'ArrowDown':
    case 'Home':
    case 'End':
      go(model, event, actions);
      return true;
    case 'Enter':
      actions.open();
      return true;
    case '[':
    case ']':
      mark(model, event.key === '[' ? 'from' : 'to');
      return true;
    case '+':
    case '=':
      model.zoom(1.6);
      return true;
    case '-':
    case '_':
      model.zoom(1 / 1.6);
      return true;
    case '0':
      model.set({ follow: false });
      model.fit();
      return true;
    case 'PageUp':
    case 'PageDown':
      model.pan(event.key === 'PageUp' ? -width * STEP : width * STEP);
      return true;
    case ' ':
      model.set({ paused: !state.paused });
      return true;
    case 'f':
    case 'F':
      model.set({ follow: !state.follow });
      return true;
    case 't':
    case 'T':
      model.set({ mode: state.mode === 'time' ? 'order' : 'time' });
      return true;
    case 'l':
    case 'L':
      actions.toList();
      return true;
    case '/':
      actions.toFilter();
      return true;
    case '?':
      actions.toKeys();
      return true;
    default:
      return false;
  }
}

function go(model: LanesModel, event: KeyboardEvent, actions: KeyActions): void {
  const before = model.state().focused;
  const found = model.go(event.key);
  if (found === null) return;
  if (event.shiftKey && before !== null) extend(model, before.entry.at, found.kept.entry.at);
  actions.went(found);
}

/** The end of the stretch at which the keyboard stands goes with it. */
function extend(model: LanesModel, before: number, now: number): void {
  const { selection } = model.state();
  const fixed = selection === null ? before : selection.to === before ? selection.from : selection.to;
  model.set({ selection: { from: Math.min(fixed, now), to: Math.max(fixed, now) } });
}

function mark(model: LanesModel, end: 'from' | 'to'): void {
  const { focused, selection } = model.state();
  if (focused === null) return;
  const { at } = focused.entry;
  const other = end === 'from' ? Math.max(at, selection?.to ?? at) : Math.min(at, selection?.from ?? at);
  model.set({ selection: { from: Math.min(at, other), to: Math.max(at, other) } });
}
