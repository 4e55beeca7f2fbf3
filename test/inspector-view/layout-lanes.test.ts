import * as fc from 'fast-check';
import type { InspectorEntry } from 'rx-max/inspector';

import { entryStore } from '../../src/inspector/view/entry-store';
import { isIn } from '../../src/inspector/view/draw-marble';
import type { Lane, LaneIndex, Marble } from '../../src/inspector/view/lane-index';
import { layoutLanes, type Picture, plotOf } from '../../src/inspector/view/layout-lanes';
import { drawnOf } from '../../src/inspector/view/layout-marbles';
import { fitted, panned, type TimeMode, type TimeScale, valueOf, xOf } from '../../src/inspector/view/time-scale';
import { entry, manyEntries, someEntries } from './generated-entries';

const ALL_HIGH = 100_000;

function indexOf(entries: readonly InspectorEntry[]): LaneIndex {
  const store = entryStore(100_000);
  store.add(entries);
  return store.index();
}

function marblesOf({ all }: LaneIndex): readonly Marble[] {
  return Array.from({ length: all.size() }, (_, at) => all.at(at)).filter((marble) => marble !== undefined);
}

function fit(index: LaneIndex, mode: TimeMode, width: number): TimeScale {
  const values = marblesOf(index).map((marble) => valueOf(mode, marble));
  return fitted(mode, Math.min(...values), Math.max(...values), plotOf({ width }).width);
}

function layout(index: LaneIndex, mode: TimeMode, scale: TimeScale, width: number, height = ALL_HIGH): Picture {
  return layoutLanes(index, mode, scale, { width, height, top: 0 });
}

it('every entry in sight is in exactly one marble', () => {
  fc.assert(
    fc.property(
      someEntries.filter(({ length }) => length > 0),
      fc.constantFrom<TimeMode>('time', 'order'),
      fc.integer({ min: 320, max: 3000 }),
      fc.double({ min: 0.05, max: 40, noNaN: true }),
      fc.integer({ min: -500, max: 500 }),
      (entries, mode, width, closer, pixels) => {
        const index = indexOf(entries);
        const fits = fit(index, mode, width);
        const scale = panned({ start: fits.start, perPixel: fits.perPixel / closer }, pixels);
        const { marbles } = layout(index, mode, scale, width);
        const { width: plot } = plotOf({ width });
        for (const marble of marblesOf(index)) {
          const x = xOf(scale, valueOf(mode, marble));
          const count = marbles.filter((drawn) => isIn(drawn, marble)).length;
          if (x >= 0 && x <= plot) expect(count).toBe(1);
          else expect(count).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

it('no marbles of a lane lie upon each other', () => {
  fc.assert(
    fc.property(
      someEntries.filter(({ length }) => length > 0),
      fc.constantFrom<TimeMode>('time', 'order'),
      fc.double({ min: 0.05, max: 40, noNaN: true }),
      (entries, mode, closer) => {
        const index = indexOf(entries);
        const fits = fit(index, mode, 1280);
        const { marbles } = layout(index, mode, { ...fits, perPixel: fits.perPixel / closer }, 1280);
        for (const name of index.lanes.keys()) {
          const lane = marbles.filter(({ first }) => first.kept.entry.lane === name);
          expect(lane.every(({ x }, at) => at === 0 || x - (lane[at - 1]?.x ?? 0) >= 21.5)).toBe(true);
        }
      },
    ),
  );
});

it('what is drawn depends on the width and the lanes in sight, not on the number of entries', () => {
  const [few, many] = [indexOf(manyEntries(10_000, 3, 2)), indexOf(manyEntries(40_000, 3, 2))];
  for (const [width, height] of [
    [360, 600],
    [1280, 600],
    [2560, 1400],
  ] as const) {
    for (const mode of ['time', 'order'] as const) {
      for (const index of [few, many]) {
        const { marbles, lanes, ticks, brackets } = layout(index, mode, fit(index, mode, width), width, height);
        const rows = Math.ceil(height / 46) + 1;
        expect(lanes.length).toBeLessThanOrEqual(rows);
        expect(marbles.length).toBeLessThanOrEqual(lanes.length * (width / 22 + 3));
        expect(brackets.length).toBeLessThanOrEqual(marbles.length);
        expect(ticks.length).toBeLessThanOrEqual(width / 10 + 10);
      }
    }
  }
});

/** A lane of ten thousand marbles that stand close together. */
function denseLane(): Lane {
  const lane = indexOf(manyEntries(50_000, 1, 37)).lanes.get('agent');
  if (lane === undefined) throw new Error('no lane');
  return lane;
}

it.each([
  ['some are in sight', 5],
  ['all are in sight', 1850],
])('looks at few of ten thousand entries: %s', (_, perPixel) => {
  const lane = denseLane();
  const touched = new Set<number>();
  const watched = { ...lane.marbles, at: (place: number) => (touched.add(place), lane.marbles.at(place)) };
  const start = 1_700_000_000_000 + (perPixel < 100 ? 900_000 : 0);
  drawnOf({ ...lane, marbles: watched }, 'time', { start, perPixel }, 1000, 0);
  expect(touched.size).toBeLessThan(1000);
});

it('marbles that stand close together are parted from each other everywhere', () => {
  const lane = denseLane();
  for (let perPixel = 1; perPixel < 2000; perPixel *= 1.3) {
    const drawn = drawnOf(lane, 'time', { start: 1_700_000_000_000, perPixel }, 2000, 0);
    expect(drawn.every(({ x }, at) => at === 0 || x - (drawn[at - 1]?.x ?? 0) >= 21.5)).toBe(true);
  }
});

it.each([13, 23, 37])('groups stay as they are while the lanes move, at %d ms a pixel', (perPixel) => {
  const lane = denseLane();
  const scale = { start: 1_700_000_300_000, perPixel };
  const groups = (moved: number): readonly string[] =>
    drawnOf(lane, 'time', panned(scale, moved), 2000, 0)
      .filter(({ x }) => x > 1000 - moved && x < 1900 - moved)
      .map(({ first, last }) => `${String(first.kept.entry.id)}-${String(last.kept.entry.id)}`);
  expect(groups(0).length).toBeGreaterThan(30);
  for (let moved = 0; moved <= 900; moved += 43) expect(groups(moved)).toEqual(groups(0));
});

describe('entries of one message', () => {
  const message = indexOf([
    entry({ id: 1, at: 1000, batch: 1, lane: 'registration' }),
    entry({ id: 2, at: 1000, batch: 1, lane: 'agent' }),
    entry({ id: 3, at: 1000, batch: 1, lane: 'agent' }),
    entry({ id: 4, at: 1000, batch: 1, lane: 'agent' }),
    entry({ id: 5, at: 9000, batch: 2, lane: 'agent' }),
  ]);

  it.each(['time', 'order'] as const)('stand side by side in a lane, and are joined across the lanes: %s', (mode) => {
    const { marbles, brackets } = layout(message, mode, fit(message, mode, 1280), 1280);
    expect(marbles.map(({ count }) => count)).toEqual([1, 1, 1, 1, 1]);
    expect(brackets).toHaveLength(1);
    const [registration, agent] = marbles;
    expect(brackets[0]).toEqual({ x: registration?.x, top: registration?.y, bottom: agent?.y });
  });
});

it('what came within one moment stands side by side where there is room, and is one where there is none', () => {
  const counts = (...ats: readonly number[]): readonly number[] =>
    layout(
      indexOf(ats.map((at, id) => entry({ id, at, batch: id, lane: 'agent' }))),
      'time',
      { start: 0, perPixel: 18 },
      1280,
    ).marbles.map(({ count }) => count);
  expect(counts(1000, 1100, 1250)).toEqual([1, 1, 1]);
  expect(counts(1000, 1100, 1260)).toEqual([3]);
  expect(counts(1000, 1100, 1250, 1800)).toEqual([3, 1]);
});

it('of a call five lanes are in sight where a frame is low', () => {
  const call = indexOf(
    ['registration', 'agent', 'posted', 'rejections', 'contact 42'].map(
      (lane, id) => entry({ id, at: 1000, batch: id, lane: lane as InspectorEntry['lane'] }), // as they are written above
    ),
  );
  const height = 217;
  const { lanes, height: all } = layout(call, 'time', { start: 0, perPixel: 18 }, 1280, height);
  expect(lanes.map(({ name }) => name)).toEqual(['registration', 'agent', 'posted', 'rejections', 'contact 42']);
  expect(all).toBeLessThanOrEqual(height);
});

describe('the lane of a contact', () => {
  const contact = indexOf([
    entry({ id: 1, at: 1000, lane: 'contact 42', raw: { Status: 'Incoming', FinalState: 'False' } }),
    entry({ id: 2, at: 5000, lane: 'contact 42', raw: { Status: 'Disconnected', FinalState: 'True' }, batch: 2 }),
    entry({ id: 3, at: 90_000, lane: 'agent', name: 'AgentState', raw: {}, batch: 3 }),
  ]);

  it('begins with its first event and ends with its final one', () => {
    const { lanes } = layout(contact, 'time', { start: 0, perPixel: 10 }, 1280);
    expect(lanes.find(({ name }) => name === 'contact 42')).toMatchObject({ from: 148 + 100, end: 148 + 500 });
    expect(lanes.find(({ name }) => name === 'agent')).toMatchObject({ from: 148, end: null });
  });

  it('is shown for as long as it lives in what is seen', () => {
    const names = (start: number): readonly string[] =>
      layout(contact, 'time', { start, perPixel: 10 }, 1280).lanes.map(({ name }) => name);
    expect(names(0)).toEqual(['registration', 'agent', 'posted', 'contact 42']);
    expect(names(80_000)).toEqual(['registration', 'agent', 'posted']);
  });
});
