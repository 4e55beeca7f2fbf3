const TWO_DIGITS = new Intl.NumberFormat('en', { minimumIntegerDigits: 2, useGrouping: false });
const ONE_DIGIT = new Intl.NumberFormat('en', { useGrouping: false });

/**
 * A time that passes, as a stop-watch shows it: `0:07`, `12:40`, `1:02:03`.
 *
 * @param milliseconds - less than none counts as none: the desktop's clock may be ahead of the page's
 */
export function durationText(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = TWO_DIGITS.format(seconds % 60);
  if (minutes < 60) return `${ONE_DIGIT.format(minutes)}:${rest}`;
  return `${ONE_DIGIT.format(Math.floor(minutes / 60))}:${TWO_DIGITS.format(minutes % 60)}:${rest}`;
}
