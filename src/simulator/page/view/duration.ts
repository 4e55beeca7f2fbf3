const MINUTE = 60;
const HOUR = 3600;

/**
 * A duration as it is read on a clock: `0:07`, `29:55`, `1:00:00`.
 *
 * @param milliseconds - below nothing counts as nothing
 */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / HOUR), Math.floor((seconds % HOUR) / MINUTE)];
  const two = (value: number): string => String(value).padStart(2, '0');
  const rest = two(seconds % MINUTE);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
