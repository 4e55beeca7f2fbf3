import type { InspectorEntry, LaneName } from '../entry';
import type { Marks } from './draw-marble';
import { EVERYTHING } from './entry-filter';
import { entryStore } from './entry-store';
import type { LaneIndex, Marble } from './lane-index';
import { type KnownWindows, knownWindows } from './known-windows';
import { drawnAt, edgesOf, marbleOf, placeOf, stretchOf, timeAt, valueOfTime } from './lane-places';
import { ledTo } from './lane-steps';
import { type Frame, lanesShown, layoutLanes, type Picture, plotOf } from './layout-lanes';
import type { DrawnMarble } from './layout-marbles';
import {
  firstScale,
  fitted,
  following,
  panned,
  revealing,
  type TimeMode,
  type TimeScale,
  valueAt,
  valueOf,
  zoomed,
} from './time-scale';
import type { Counts } from './toolbar';
import type { ViewState } from './view-state';

/** The inspector without a page: what is kept, what is chosen, and what is seen of it. */
export interface LanesModel {
  readonly state: () => ViewState;
  readonly set: (change: Partial<ViewState>) => void;
  readonly add: (entries: readonly InspectorEntry[]) => void;
  readonly deliver: (id: number, deliveredAt: number) => boolean;
  readonly clear: () => void;
  readonly index: () => LaneIndex;
  readonly counts: () => Counts;
  readonly windows: () => Omit<KnownWindows, 'hear' | 'clear'>;
  /** What is seen in a frame; the places that follow are meant in the latest frame. */
  readonly picture: (frame: Frame) => Picture;
  /** All lanes, as wide as the latest frame and as deep as they are. */
  readonly whole: () => Picture;
  readonly marks: () => Marks;
  readonly pan: (pixels: number) => void;
  /** @param x - what stays in its place; without it the middle, or the newest while it is followed */
  readonly zoom: (factor: number, x?: number) => void;
  readonly fit: () => void;
  readonly at: (x: number, y: number) => DrawnMarble | undefined;
  /** Opens a marble, or parts those that are drawn in one. */
  readonly tap: (drawn: DrawnMarble) => void;
  readonly selectBetween: (from: number, to: number) => void;
  /** Goes to the marble that a key leads to. */
  readonly go: (key: string) => Marble | null;
  /** Opens the next or previous one of the lane of the one that is open. */
  readonly walk: (steps: number) => void;
  /** The row of a lane among those that are shown. */
  readonly rowOf: (lane: LaneName) => number;
}

export function lanesModel(limit: number, initial: Pick<ViewState, 'language' | 'theme'>): LanesModel {
  const store = entryStore(limit);
  const windows = knownWindows();
  let scales: Readonly<Record<TimeMode, TimeScale>> = { time: firstScale('time'), order: firstScale('order') };
  let frame: Frame = { width: 800, height: 300, top: 0 };
  let latest: Picture | null = null;
  let state: ViewState = {
    mode: 'time',
    follow: true,
    paused: false,
    filter: EVERYTHING,
    shown: 'lanes',
    help: false,
    opened: null,
    focused: null,
    selection: null,
    window: null,
    ...initial,
  };

  function scale(): TimeScale {
    return scales[state.mode];
  }
  function setScale(next: TimeScale): void {
    scales = { ...scales, [state.mode]: next };
  }
  function width(): number {
    return plotOf(frame).width;
  }
  /** From the first to the newest, in the unit of the scale; null where there is nothing. */
  function extent(): readonly [first: number, newest: number] | null {
    const { all } = store.index();
    const [first, newest] = [all.at(0), all.at(all.size() - 1)];
    return first && newest ? [valueOf(state.mode, first), valueOf(state.mode, newest)] : null;
  }
  /** Does what gives another order or another scale, and keeps the middle in its place. */
  function keepingMiddle(change: () => void): void {
    const middle = width() / 2;
    const time = timeAt(store.index(), state.mode, valueAt(scale(), middle));
    change();
    const value = valueOfTime(store.index(), state.mode, time);
    setScale({ ...scale(), start: value - middle * scale().perPixel });
  }
  function follow(): void {
    const seen = extent();
    if (state.follow && !state.paused && seen !== null) setScale(following(scale(), seen[0], seen[1], width()));
  }
  function reveal(marble: Marble): void {
    const next = revealing(scale(), valueOf(state.mode, marble), width());
    if (next === scale()) return;
    setScale(next);
    state = { ...state, follow: false };
  }

  return {
    state: () => state,
    set(change) {
      const before = state;
      const next = { ...state, ...change };
      const { mode, filter, paused } = next;
      if (mode === before.mode && filter === before.filter && paused === before.paused) {
        state = next;
        return;
      }
      keepingMiddle(() => {
        state = next;
        if (filter !== before.filter) store.show(filter);
        if (paused !== before.paused) store.freeze(paused);
      });
    },
    add(entries) {
      entries.forEach(windows.hear);
      store.add(entries);
    },
    deliver: store.deliver,
    clear() {
      store.clear();
      windows.clear();
      state = { ...state, opened: null, focused: null, selection: null, follow: true };
    },
    index: store.index,
    counts: () => ({ shown: store.index().all.size(), kept: store.size(), waiting: store.waiting() }),
    windows: () => windows,
    picture(next) {
      frame = next;
      follow();
      latest = layoutLanes(store.index(), state.mode, scale(), frame);
      return latest;
    },
    whole() {
      follow();
      const picture = layoutLanes(store.index(), state.mode, scale(), { ...frame, top: 0, height: Infinity });
      return { ...picture, frame: { ...frame, top: 0, height: picture.height } };
    },
    marks() {
      const index = store.index();
      const { left } = plotOf(frame);
      const edges = state.selection && edgesOf(index, state.mode, scale(), state.selection);
      return {
        focused: marbleOf(index, state.focused),
        opened: marbleOf(index, state.opened),
        selection: edges && { left: edges.left + left, right: edges.right + left },
      };
    },
    pan(pixels) {
      state = { ...state, follow: false };
      setScale(panned(scale(), pixels));
    },
    zoom(factor, x) {
      const { left } = plotOf(frame);
      const seen = extent();
      const newest = seen === null || !state.follow ? width() / 2 : (seen[1] - scale().start) / scale().perPixel;
      setScale(zoomed(state.mode, scale(), x === undefined ? newest : x - left, factor));
      // What stands under the pointer stays there.
      if (x !== undefined) state = { ...state, follow: false };
    },
    fit() {
      const seen = extent();
      if (seen !== null) setScale(fitted(state.mode, seen[0], seen[1], width()));
    },
    at: (x, y) => (latest === null ? undefined : drawnAt(latest, x, y)),
    tap({ first, last, count }) {
      const [from, to] = [valueOf(state.mode, first), valueOf(state.mode, last)];
      const parted = fitted(state.mode, from, to, width());
      if (count > 1 && to > from && parted.perPixel < scale().perPixel * 0.9) {
        setScale(parted);
        state = { ...state, follow: false, focused: first.kept };
      } else {
        state = { ...state, opened: first.kept, focused: first.kept };
      }
    },
    selectBetween(from, to) {
      const { left } = plotOf(frame);
      state = { ...state, selection: stretchOf(store.index(), state.mode, scale(), from - left, to - left) };
    },
    go(key) {
      const index = store.index();
      const lanes = lanesShown(index, state.mode, scale(), width());
      const found = ledTo(index, state.mode, lanes, marbleOf(index, state.focused), key);
      if (found === null) return null;
      state = { ...state, focused: found.kept };
      reveal(found);
      return found;
    },
    walk(steps) {
      const index = store.index();
      const opened = marbleOf(index, state.opened);
      if (opened === null) return;
      const next = index.lanes.get(opened.kept.entry.lane)?.marbles.at(placeOf(index, opened) + steps);
      if (next === undefined) return;
      state = { ...state, opened: next.kept, focused: next.kept };
      reveal(next);
    },
    rowOf: (lane) => lanesShown(store.index(), state.mode, scale(), width()).indexOf(lane),
  };
}
