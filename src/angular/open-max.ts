import { DestroyRef, inject, InjectionToken, NgZone, PLATFORM_ID } from '@angular/core';
import { connectMax, currentWindowPort, type Max, type MaxOptions } from 'rx-max';
import type { Recorder } from 'rx-max/recording';
import { type MonoTypeOperatorFunction, pipe, ReplaySubject, takeUntil } from 'rxjs';

import { eachStream, inZone, portInZone } from './in-zone';
import { inertMax } from './inert-max';
import type { MaxFeature } from './max-feature';
import { type ZoneSchedulers, zoneSchedulers } from './zone-schedulers';

/** The connection of an injector, and what stands beside it. */
export interface OpenMax {
  readonly max: Max;
  /** How everything of the connection is told: in Angular's zone, and to the end of the injector. */
  readonly told: <T>() => MonoTypeOperatorFunction<T>;
  /** Without a desktop, as on a server. */
  readonly isInert: boolean;
  readonly recorder: Recorder | undefined;
}

export const OPEN_MAX = /* @__PURE__ */ new InjectionToken<OpenMax>('the connection of provideMax()');

/** Makes the connection of an injector, in an injection context of it. It ends when the injector is destroyed. */
export function openMax(given: MaxOptions | (() => MaxOptions), features: readonly MaxFeature[]): OpenMax {
  const options = features.reduce(
    (before, { toOptions }) => toOptions?.(before) ?? before,
    typeof given === 'function' ? given() : given,
  );
  const zone = inject(NgZone);
  const isInert = inject(PLATFORM_ID) !== PLATFORM_BROWSER;
  // It stays true: who holds on to a stream of an injector that is gone cannot register the page with it.
  const destroyed$ = new ReplaySubject<void>(1);
  const schedulers = zoneSchedulers(zone);
  const told = <T>(): MonoTypeOperatorFunction<T> => pipe(takeUntil(destroyed$), inZone(schedulers));

  const max = isInert ? inertMax(options) : connect(options, features, zone, schedulers);
  const attachments = isInert
    ? []
    : zone.runOutsideAngular(() => features.flatMap(({ attach }) => attach?.(max) ?? []));

  inject(DestroyRef).onDestroy(() => {
    for (const { detach } of attachments) detach();
    destroyed$.next();
  });
  return {
    max: eachStream(max, (stream) => stream.pipe(told())),
    told,
    isInert,
    recorder: attachments.find(({ recorder }) => recorder !== undefined)?.recorder,
  };
}

function connect(options: MaxOptions, features: readonly MaxFeature[], zone: NgZone, schedulers: ZoneSchedulers): Max {
  const port = options.port ?? currentWindowPort();
  if (port === undefined) return connectMax(options); // which says what is missing
  // A zoneless application has another zone, which does nothing, and gathers changes by itself.
  const isCoalescing = zone instanceof NgZone && features.some(({ kind }) => kind === 'message-coalescing');
  return connectMax({ ...options, port: portInZone(port, schedulers, isCoalescing) });
}

/** What `isPlatformBrowser` of @angular/common compares with; that package is no peer for one word. */
const PLATFORM_BROWSER = 'browser';
