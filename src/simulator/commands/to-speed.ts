import { InvalidArgumentError } from 'commander';

/** How many times faster than in life, from the command line. */
export function toSpeed(text: string): number {
  const speed = Number(text);
  if (!(speed > 0) || speed === Infinity) throw new InvalidArgumentError('A number above 0 is needed.');
  return speed;
}
