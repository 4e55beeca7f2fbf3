import { expect, it } from 'vitest';

import { durationText } from './duration-text';

it.each([
  [-1500, '0:00'],
  [999, '0:00'],
  [7000, '0:07'],
  [760_000, '12:40'],
  [3_723_000, '1:02:03'],
])('%d ms are %s', (milliseconds, text) => {
  expect(durationText(milliseconds)).toBe(text);
});
