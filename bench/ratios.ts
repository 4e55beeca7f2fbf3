/** How long each of several ways of doing the same took in one round, in any unit. */
export type Round<Name extends string> = Readonly<Record<Name, number>>;

/** Of the rounds' ratios to a base: the middle one, and the quartiles as a measure of the noise. */
export interface Ratio {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Ratios are taken round by round, so that what slows the machine for a while slows both sides of each. */
export function ratiosTo<Name extends string>(
  base: NoInfer<Name>,
  rounds: readonly Round<Name>[],
): Record<Name, Ratio> {
  const names = Object.keys(rounds[0] ?? {}) as Name[];
  const ratios = names.map((name) => {
    const sorted = rounds.map((round) => round[name] / round[base]).sort((one, other) => one - other);
    return [name, { median: quantile(sorted, 0.5), low: quantile(sorted, 0.25), high: quantile(sorted, 0.75) }];
  });
  return Object.fromEntries(ratios) as Record<Name, Ratio>; // one entry for each name
}

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? NaN;
  const above = sorted[Math.ceil(place)] ?? NaN;
  return below + (above - below) * (place % 1);
}
