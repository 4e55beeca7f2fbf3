/**
 * The time of day on the reader's clock.
 *
 * @param at - in milliseconds since 1970
 * @param digits - of the seconds' fraction
 */
export function clockText(at: number, digits = 3): string {
  const date = new Date(at);
  const whole = [date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => String(part).padStart(2, '0'));
  if (digits === 0) return whole.join(':');
  // Milliseconds have fractions of their own, which a Date does not keep.
  const fraction = Math.floor((((at % 1000) + 1000) % 1000) * 10 ** (digits - 3) + 1e-6);
  return `${whole.join(':')}.${String(fraction).padStart(digits, '0')}`;
}

/** A length of time in milliseconds, with its unit: `0.4 ms`, `12 ms`, `3.2 s`, `2 min 5 s`. */
export function lengthText(milliseconds: number): string {
  const size = Math.abs(milliseconds);
  if (size < 10) return `${String(rounded(milliseconds, 1))} ms`;
  if (size < 1000) return `${milliseconds.toFixed(0)} ms`;
  if (size < 60_000) return `${String(rounded(milliseconds / 1000, 1))} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${String(Math.trunc(seconds / 60))} min ${String(Math.abs(seconds % 60))} s`;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
