import type { Moment } from './moments';

/** What was expected and what came in its place; one of them may be missing. */
export interface Couple {
  readonly expected: Moment | undefined;
  readonly actual: Moment | undefined;
  /** The same came, but not in its place. */
  readonly isMoved: boolean;
}

/** Whether two moments say the same, whenever they are. */
export type IsSame = (actual: Moment, expected: Moment) => boolean;

/**
 * What belongs together of two rows: within one time in their order, around what is too many or missing. What is missing at one
 * time and too many at another came too early or too late, and is a couple as well.
 */
export function pair(expected: readonly Moment[], actual: readonly Moment[], isSame: IsSame): readonly Couple[] {
  const wanted = byTime(expected);
  const came = byTime(actual);
  const times = [...new Set([...wanted.keys(), ...came.keys()])].sort((a, b) => a - b);
  return moved(
    times.flatMap((time) => atOneTime(wanted.get(time) ?? [], came.get(time) ?? [], isSame)),
    isSame,
  );
}

function byTime(moments: readonly Moment[]): ReadonlyMap<number, readonly Moment[]> {
  const times = new Map<number, Moment[]>();
  for (const moment of moments) {
    const others = times.get(moment.at);
    if (others === undefined) times.set(moment.at, [moment]);
    else others.push(moment);
  }
  return times;
}

function atOneTime(wanted: readonly Moment[], came: readonly Moment[], isSame: IsSame): readonly Couple[] {
  const couples: Couple[] = [];
  let left = wanted;
  let rest = came;
  for (;;) {
    const [expected] = left;
    const [actual] = rest;
    if (expected === undefined && actual === undefined) return couples;
    const isPair = expected !== undefined && actual !== undefined && isSame(actual, expected);
    const isLater = !isPair && expected !== undefined && rest.some((other) => isSame(other, expected));
    const isAhead = !isPair && !isLater && actual !== undefined && left.some((other) => isSame(actual, other));
    const takesActual = !isAhead;
    const takesExpected = !isLater;
    couples.push({
      expected: takesExpected ? expected : undefined,
      actual: takesActual ? actual : undefined,
      isMoved: false,
    });
    if (takesExpected) left = left.slice(1);
    if (takesActual) rest = rest.slice(1);
  }
}

/** Makes one couple of what is missing here and too many there. */
function moved(couples: readonly Couple[], isSame: IsSame): readonly Couple[] {
  const extra = couples.filter(({ expected }) => expected === undefined);
  const all = couples.map((couple) => {
    const { expected, actual } = couple;
    if (expected === undefined || actual !== undefined) return couple;
    const found = extra.findIndex((other) => other.actual !== undefined && isSame(other.actual, expected));
    return found === -1 ? couple : { expected, actual: extra.splice(found, 1)[0]?.actual, isMoved: true };
  });
  return all.filter((couple) => couple.expected !== undefined || extra.includes(couple));
}
