import fc from 'fast-check';

import type { FlowStep } from '../../src/testing/torture/flow';
import { isLegal } from '../../src/testing/torture/is-legal';
import { shrinkSteps } from '../../src/testing/torture/shrink';

const PAUSES = [10, 500, 3000, 20_000, 130_000];

/** Steps that are told apart by their numbers; what they are does not matter here. */
function step(number: number, wait: number): FlowStep {
  return { wait, what: { kind: 'token', token: String(number), by: 'announcement' } };
}

function numbersOf(steps: readonly FlowStep[]): readonly number[] {
  return steps.map(({ what }) => (what.kind === 'token' ? Number(what.token) : NaN));
}

function timeOf(steps: readonly FlowStep[]): number {
  return steps.reduce((sum, { wait }) => sum + wait, 0);
}

/** Whatever breaks: some steps in their order, and a time until the last of them. */
const broken = fc.record({
  waits: fc.array(fc.constantFrom(...PAUSES), { minLength: 4, maxLength: 24 }),
  needed: fc.uniqueArray(fc.nat(3), { maxLength: 4 }),
  time: fc.constantFrom(0, 500, 20_000),
});

it('what is left is minimal: without any one step, or with any one pause shorter, nothing breaks', () => {
  fc.assert(
    fc.property(broken, ({ waits, needed, time }) => {
      const steps = waits.map((wait, index) => step(index, wait));
      fc.pre(timeOf(steps) >= time);
      const breaks = (some: readonly FlowStep[]): boolean =>
        needed.every((number) => numbersOf(some).includes(number)) && timeOf(some) >= time;
      const least = shrinkSteps(steps, breaks);
      expect(breaks(least)).toBe(true);
      least.forEach((one, at) => {
        const [next, ...later] = least.slice(at + 1);
        const moved = next === undefined ? [] : [{ ...next, wait: next.wait + one.wait }, ...later];
        expect(breaks([...least.slice(0, at), ...moved])).toBe(false);
        for (const wait of PAUSES.filter((pause) => pause < one.wait)) {
          expect(breaks(least.map((other, index) => (index === at ? { ...other, wait } : other)))).toBe(false);
        }
      });
    }),
    { seed: 3 },
  );
});

it('steps that need each other stay together', () => {
  const steps = Array.from({ length: 16 }, (_, index) => step(index, 10));
  const hasBothOrNone = (some: readonly FlowStep[]): boolean => {
    const numbers = numbersOf(some);
    return numbers.includes(3) && numbers.includes(12) === numbers.includes(5);
  };
  expect(numbersOf(shrinkSteps(steps, hasBothOrNone))).toEqual([3, 5, 12]);
});

describe('steps are not legal', () => {
  const start = { kind: 'session-start', token: 'again' } as const;
  const end = { kind: 'session-end', how: 'logout' } as const;
  const token = { kind: 'token', token: 'new', by: 'announcement' } as const;
  const pop = { kind: 'screen-pop', as: 'PopURL', contactId: '42', url: 'https://example.com' } as const;

  it.each([
    ['when a session begins in another', [start]],
    ['when a session ends twice', [end, end]],
    ['when a token comes without a session', [end, token]],
    ['when a script runs for a contact that is not there', [pop]],
  ])('%s', (_, whats) => {
    expect(isLegal(whats.map((what) => ({ wait: 10, what })))).toBe(false);
  });

  it('and are otherwise', () => {
    const offer = { kind: 'offer', channel: 'voice', contactId: '42' } as const;
    expect(isLegal([offer, pop, token, end, start, token].map((what) => ({ wait: 10, what })))).toBe(true);
  });
});
