import { toldTimes } from '../../../src/simulator/page/model/told-times';

const BEGAN = Date.parse('2026-05-05T10:00:00.000Z');
const NOW = Date.parse('2030-01-01T00:00:00.000Z');
const SECOND = 1000;

/** A moment of the story as its events write it. */
function story(at: number): string {
  return new Date(BEGAN + at).toISOString();
}

/** A moment on the wall. */
function wall(after: number): string {
  return new Date(NOW + after).toISOString();
}

it('what happens is said to happen when it is told, and what is told again began when it was told first', () => {
  const times = toldTimes(BEGAN, NOW);
  expect(times.tell([{ StartTimeUTC: story(0) }], 0, NOW)).toEqual([{ StartTimeUTC: wall(0) }]);
  const first = times.tell([{ StartTimeUTC: story(10 * SECOND) }], 10 * SECOND, NOW + SECOND);
  expect(first).toEqual([{ StartTimeUTC: wall(SECOND) }]);
  // After a pause of a minute.
  const again = times.tell(
    [{ StartTimeUTC: story(10 * SECOND), LastStateChangeTime: story(20 * SECOND) }],
    20 * SECOND,
    NOW + 62 * SECOND,
  );
  expect(again).toEqual([{ StartTimeUTC: wall(SECOND), LastStateChangeTime: wall(62 * SECOND) }]);
});

it('what was before the story, and what is still to come, keeps its distance', () => {
  const times = toldTimes(BEGAN, NOW);
  times.tell([], 10 * SECOND, NOW + SECOND);
  const told = times.tell(
    [{ StartTime: story(-60 * SECOND), CallbackTime: story(80 * SECOND) }],
    20 * SECOND,
    NOW + 2 * SECOND,
  );
  expect(told).toEqual([{ StartTime: wall(-60 * SECOND), CallbackTime: wall(62 * SECOND) }]);
});

it('between what was told, time goes by evenly', () => {
  const times = toldTimes(BEGAN, NOW);
  times.tell([], 10 * SECOND, NOW + SECOND);
  expect(times.tell([{ StartTime: story(15 * SECOND) }], 20 * SECOND, NOW + 3 * SECOND)).toEqual([
    { StartTime: wall(2 * SECOND) },
  ]);
});

it('what is told at once keeps its order', () => {
  const times = toldTimes(BEGAN, NOW);
  const moments = [1, 2, 3].map((at) => times.tell([{ StartTime: story(at * SECOND) }], at * SECOND, NOW));
  expect(moments).toEqual([1, 2, 3].map((after) => [{ StartTime: wall(after) }]));
});

it('nothing else is touched, not even a date in a text or in a field that is no time', () => {
  const event = {
    Type: 'CallContactEvent',
    Label: story(0),
    StartTime: 'yesterday',
    Timeout: '45',
    LastStateChangeTime: '2026-99-05T10:00:00.000Z',
    DateOfBirth: '1815-12-10',
    CustomData: { StartTime: story(0) },
  };
  expect(toldTimes(BEGAN, NOW).tell([event], 0, NOW)).toEqual([event]);
});
