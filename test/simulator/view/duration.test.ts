import { duration } from '../../../src/simulator/page/view/duration';
import { fill } from '../../../src/simulator/page/view/fill';

it.each([
  [-1, '0:00'],
  [0, '0:00'],
  [999, '0:00'],
  [7000, '0:07'],
  [65_000, '1:05'],
  [1_795_000, '29:55'],
  [3_600_000, '1:00:00'],
  [36_061_000, '10:01:01'],
])('reads %d ms as %s', (milliseconds, read) => {
  expect(duration(milliseconds)).toBe(read);
});

it('puts values in the places of a sentence, and leaves what it does not know', () => {
  expect(fill('{count} of {all} on, {nobody}', { count: 0, all: 'eleven' })).toBe('0 of eleven on, {nobody}');
});
