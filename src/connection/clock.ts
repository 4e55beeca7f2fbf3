import { asyncScheduler } from 'rxjs';

/** Milliseconds since the epoch, by the clock that the timers go by, so that virtual time is one time. */
export function now(): number {
  return asyncScheduler.now();
}
