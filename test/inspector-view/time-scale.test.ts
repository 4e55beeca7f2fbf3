import * as fc from 'fast-check';

import { ticksOf } from '../../src/inspector/view/axis-ticks';
import {
  fitted,
  following,
  panned,
  revealing,
  type TimeMode,
  type TimeScale,
  valueAt,
  xOf,
  zoomed,
} from '../../src/inspector/view/time-scale';

const someScale: fc.Arbitrary<TimeScale> = fc.record({
  start: fc.double({ min: 1.6e12, max: 1.8e12, noNaN: true }),
  perPixel: fc.double({ min: 0.01, max: 10_000, noNaN: true }),
});
const someWidth = fc.integer({ min: 200, max: 4000 });
const someMode = fc.constantFrom<TimeMode>('time', 'order');

it('a place and its value are the same thing', () => {
  fc.assert(
    fc.property(someScale, fc.integer({ min: -500, max: 5000 }), (scale, x) => {
      expect(Math.abs(xOf(scale, valueAt(scale, x)) - x)).toBeLessThan(0.1);
    }),
  );
});

it('zooming keeps what is under the pointer in its place', () => {
  fc.assert(
    fc.property(
      someMode,
      someScale,
      fc.integer({ min: 0, max: 4000 }),
      fc.double({ min: 0.01, max: 100, noNaN: true }),
      (mode, scale, x, factor) => {
        const after = zoomed(mode, scale, x, factor);
        const moved = Math.abs(valueAt(after, x) - valueAt(scale, x));
        // As exact as numbers are at the present time in milliseconds.
        expect(moved).toBeLessThan(0.01);
      },
    ),
  );
});

it('moving by pixels moves by pixels', () => {
  fc.assert(
    fc.property(someScale, fc.integer({ min: -2000, max: 2000 }), (scale, pixels) => {
      const value = valueAt(scale, 100);
      expect(xOf(panned(scale, pixels), value)).toBeCloseTo(100 - pixels, 0);
    }),
  );
});

it('following keeps the newest in sight, and never goes further than the first', () => {
  fc.assert(
    fc.property(someScale, someWidth, fc.double({ min: 0, max: 1e7, noNaN: true }), (scale, width, length) => {
      const first = scale.start;
      const after = following(scale, first, first + length, width);
      expect(xOf(after, first + length)).toBeLessThanOrEqual(width);
      expect(xOf(after, first + length)).toBeGreaterThanOrEqual(0);
      expect(xOf(after, first)).toBeLessThanOrEqual(29);
    }),
  );
});

it('fitting shows the first and the last', () => {
  const scale = fitted('time', 1000, 61_000, 1280);
  expect(xOf(scale, 1000)).toBeGreaterThanOrEqual(0);
  expect(xOf(scale, 61_000)).toBeLessThanOrEqual(1280);
  expect(xOf(scale, 61_000)).toBeGreaterThan(1100);
});

it('revealing moves only where it must', () => {
  const scale: TimeScale = { start: 0, perPixel: 1 };
  expect(revealing(scale, 500, 1000)).toBe(scale);
  expect(xOf(revealing(scale, 5000, 1000), 5000)).toBeLessThan(1000);
  expect(xOf(revealing(scale, -5000, 1000), -5000)).toBeGreaterThan(0);
});

it('the marks of the axis are as many as the width allows, at round places', () => {
  fc.assert(
    fc.property(someMode, someScale, someWidth, (mode, scale, width) => {
      const ticks = ticksOf(mode, scale, width);
      const labelled = ticks.filter(({ label }) => label !== '');
      expect(labelled.length).toBeLessThanOrEqual(width / 55 + 2);
      expect(ticks.length).toBeLessThanOrEqual(width / 10 + 10);
      expect(ticks.every(({ x }) => x >= -1 && x <= width + 1)).toBe(true);
    }),
  );
  const ticks = ticksOf('time', { start: 1_700_000_000_000, perPixel: 25 }, 1000);
  const labels = ticks.map(({ label }) => label).filter((label) => label !== '');
  expect(labels.length).toBeGreaterThanOrEqual(4);
  expect(labels.every((label) => /^\d\d:\d\d:\d[05]$/.test(label))).toBe(true);
});
