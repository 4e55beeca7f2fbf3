import fc from 'fast-check';
import { TestScheduler } from 'rxjs/testing';

import { momentsOf, stayOf } from '../../src/testing/moments';
import { readRow } from '../../src/testing/read-row';

const PIECES = [
  '-',
  '--',
  'a',
  'b',
  '1',
  's',
  '(ab)',
  '(c|)',
  ' ',
  '  ',
  ' 2s ',
  ' 300ms ',
  ' 1.5s ',
  ' 1m ',
  '|',
  '#',
  '2s',
  ' 4ms',
];

it('a row is read as RxJS reads it in virtual time', () => {
  new TestScheduler(() => undefined).run(() => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }), fc.boolean(), (pieces, hasBegin) => {
        const row = `${hasBegin ? '-^' : ''}${pieces.join('')}`;
        const theirs = TestScheduler.parseMarbles(row, undefined, 'wrong', false, true).map(
          ({ frame, notification }) => [
            frame,
            notification.kind === 'N' ? String(notification.value) : notification.kind === 'C' ? '|' : '#',
          ],
        );
        expect(momentsOf(row).map(({ at, letter }) => [at, letter])).toEqual(theirs);
      }),
    );
  });
});

it('a row of a listener is read as RxJS reads it in virtual time', () => {
  new TestScheduler(() => undefined).run(() => {
    for (const row of ['', '^', '---', '--^--!', '-- 2s ^ 300ms --!', '(^!)', '!', '--!']) {
      const { subscribedFrame, unsubscribedFrame } = TestScheduler.parseMarblesAsSubscriptions(row, true);
      expect([row, ...stayOf(row)]).toEqual([
        row,
        subscribedFrame === Infinity ? 0 : subscribedFrame,
        unsubscribedFrame,
      ]);
    }
  });
});

it.each(['--x', '^-^', '^--!!'])('a row of a listener has one coming and one going: %s', (row) => {
  expect(() => stayOf(row)).toThrow(
    new TypeError(`The row ${row} says when somebody listens: one ^ at most, and one !`),
  );
});

it('a row is as long as its time, wherever it is read', () => {
  expect(readRow('  --a 2s (ab)-').length).toBe(2008);
});
