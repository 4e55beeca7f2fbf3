import { drawRows, letterAt } from '../../src/recording/marble-rows';

describe('rows of marbles', () => {
  it.each([
    [
      'columns while they are few, and time when they are many',
      [
        [0, 'a'],
        [4, 'b'],
        [9, 'c'],
        [70_015, 'd'],
      ],
      'a---b 4ms c 1m 10s 5ms d',
    ],
    [
      'letters of one time stand in brackets, which take time',
      [
        [0, 'a'],
        [0, 'b'],
        [4, 'c'],
        [10, 'd'],
      ],
      '(ab)c 5ms d',
    ],
    [
      'a long time is in minutes',
      [
        [1, 'a'],
        [7_200_002, 'b'],
      ],
      '-a 120m b',
    ],
  ])('%s', (_, marks, row) => {
    expect(drawRows([marks.map(([at, letter]) => ({ at: Number(at), letter: String(letter) }))])).toEqual([row]);
  });

  it('line up', () => {
    const host = [1, 2000].map((at) => ({ at, letter: 'x' }));
    const app = [0, 1, 1, 3000].map((at) => ({ at, letter: 'y' }));
    expect(drawRows([host, app])).toEqual(['-x--- 1s 995ms x 999ms -', 'y(yy) 1s 995ms - 999ms y']);
  });

  it('cannot show what follows brackets too closely', () => {
    expect(drawRows([[0, 0, 3].map((at) => ({ at, letter: 'a' }))])).toBeUndefined();
  });
});

it('letters never repeat, and come to an end', () => {
  const letters = Array.from({ length: 20_000 }, (_, at) => letterAt(at));
  expect(new Set(letters).size).toBe(20_000);
  expect(letters.every((letter) => /^\p{L}$/u.test(letter))).toBe(true);
  expect(() => letterAt(30_000)).toThrow('Too much was recorded for one spec');
});
