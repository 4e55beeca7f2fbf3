import type { Max, MaxPort } from 'rx-max';
import { type MonoTypeOperatorFunction, type Observable, observeOn, pipe, type SchedulerLike, subscribeOn } from 'rxjs';

import type { ZoneSchedulers } from './zone-schedulers';

/**
 * Listens outside of Angular's zone, where the timers of a silent desktop keep no application from being stable, and tells
 * inside of it, so that change detection follows whatever a subscriber does.
 */
export function inZone<T>({ outside, inside }: ZoneSchedulers): MonoTypeOperatorFunction<T> {
  return pipe(subscribeOn<T>(outside), observeOn<T>(inside));
}

/** A port whose messages enter the zone once each, before they are shared: who hears them then is in it already. */
export function portInZone(port: MaxPort, entrance: SchedulerLike): MaxPort {
  return { ...port, messages$: port.messages$.pipe(observeOn(entrance)) };
}

/** The same connection, each of its streams as `each` makes it. */
export function eachStream(max: Max, each: <T>(stream: Observable<T>) => Observable<T>): Max {
  return {
    ...max,
    batches$: each(max.batches$),
    connection$: each(max.connection$),
    rejections$: each(max.rejections$),
    posts$: each(max.posts$),
    heard$: each(max.heard$),
    agentState$: each(max.agentState$),
    agentLeg$: each(max.agentLeg$),
    muted$: each(max.muted$),
    contacts$: each(max.contacts$),
    sessionToken$: each(max.sessionToken$),
  };
}
