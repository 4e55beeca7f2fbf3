import { DUE } from './due';
import type { HostState } from './host-state';

/** When the next thing happens by itself, for a driver's one timer; null where nothing does until somebody does something. */
export function wakeAt(state: HostState): number | null {
  const times = DUE.flatMap(({ at }) => at(state) ?? []);
  return times.length === 0 ? null : Math.min(...times);
}
