import { NgZone } from '@angular/core';
import type { Max, MaxPort, PortMessage } from 'rx-max';
import {
  animationFrames,
  audit,
  buffer,
  connect,
  defer,
  EMPTY,
  filter,
  merge,
  mergeAll,
  type MonoTypeOperatorFunction,
  type Observable,
  observeOn,
  type OperatorFunction,
  pipe,
  race,
  type SchedulerLike,
  subscribeOn,
  take,
  timer,
} from 'rxjs';

import { atOnce, type ZoneSchedulers } from './zone-schedulers';

/**
 * Listens outside of Angular's zone, where the timers of a silent desktop keep no application from being stable, and tells
 * inside of it, so that change detection follows whatever a subscriber does. What is told while somebody subscribes is told on
 * their side: a grid that makes its cells outside of the zone is not to get a change detection in the middle of it.
 */
export function inZone<T>({ outside, inside }: ZoneSchedulers): MonoTypeOperatorFunction<T> {
  return (source$) =>
    defer(() => {
      let isAtHome = !NgZone.isInAngularZone();
      const entrance = atOnce((work) => {
        if (isAtHome) work();
        else inside.schedule(work);
      });
      const subscribed$ = defer(() => {
        isAtHome = false;
        return EMPTY;
      });
      return merge(source$.pipe(subscribeOn(outside), observeOn(entrance)), subscribed$);
    });
}

/**
 * A port whose messages pass through the zone, once each and before they are shared: when all have heard of it, a change
 * detection follows. What rx-max does about a message, such as to set a timer, it does outside; so are those of other windows,
 * however many they post.
 */
export function portInZone(port: MaxPort, { outside, inside }: ZoneSchedulers, isCoalescing: boolean): MaxPort {
  const isOfHost = ({ source }: PortMessage): boolean => source === port.host;
  const entrance = isCoalescing
    ? pipe(byFrames<PortMessage>(outside), observeOn(inside), mergeAll())
    : observeOn<PortMessage>(inside);
  return {
    host: port.host,
    hostOrigin: port.hostOrigin,
    ...(port.kind && { kind: port.kind }),
    ...(port.page$ && { page$: port.page$ }),
    hostClosed: () => port.hostClosed?.() ?? false,
    messages$: port.messages$.pipe(
      connect((each$) =>
        merge(each$.pipe(filter(isOfHost), entrance), each$.pipe(filter((message) => !isOfHost(message)))),
      ),
      observeOn(outside),
    ),
    post: (message, targetOrigin) => {
      port.post(message, targetOrigin);
    },
    // It is the same place: who has the port itself shares the registration.
    scope: port.scope ?? port,
  };
}

/** A hidden page has no frames, and a call rings there too; in milliseconds. */
const LONGEST_FRAME = 50;

/** What came since the latest frame, in its order, in the next one. */
function byFrames<T>(outside: SchedulerLike): OperatorFunction<T, T[]> {
  const frame$ = race(animationFrames(), timer(LONGEST_FRAME)).pipe(take(1), subscribeOn(outside));
  return connect((each$) => each$.pipe(buffer(each$.pipe(audit(() => frame$)))));
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
