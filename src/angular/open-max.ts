import { DestroyRef, inject, InjectionToken, NgZone, PLATFORM_ID } from '@angular/core';
import { connectMax, currentWindowPort, type Max, type MaxOptions } from 'rx-max';
import type { Recorder } from 'rx-max/recording';
import { Subject, takeUntil } from 'rxjs';

import { eachStream, inZone, portInZone } from './in-zone';
import { inertMax } from './inert-max';
import type { Attachment, MaxFeature } from './max-feature';
import { type ZoneSchedulers, zoneSchedulers } from './zone-schedulers';

/** The connection of an injector, and what stands beside it. */
export interface OpenMax {
  readonly max: Max;
  readonly schedulers: ZoneSchedulers;
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
  const schedulers = zoneSchedulers(zone);
  if (inject(PLATFORM_ID) !== PLATFORM_BROWSER) {
    return { max: inertMax(options), schedulers, isInert: true, recorder: undefined };
  }

  // Angular coalesces by itself where there is no zone.
  const isCoalescing =
    features.some(({ kind }) => kind === 'message-coalescing') && zone.run(() => NgZone.isInAngularZone());
  const port = options.port ?? currentWindowPort();
  const max = connectMax(
    port === undefined
      ? options
      : { ...options, port: portInZone(port, isCoalescing ? schedulers.inNextFrame : schedulers.inside) },
  );
  const attachments = zone.runOutsideAngular(() =>
    features.flatMap(({ attach }): Attachment[] => (attach ? [attach(max)] : [])),
  );

  const destroyed$ = new Subject<void>();
  inject(DestroyRef).onDestroy(() => {
    for (const { detach } of attachments) detach();
    destroyed$.next();
    destroyed$.complete();
  });
  return {
    max: eachStream(max, (stream) => stream.pipe(inZone(schedulers), takeUntil(destroyed$))),
    schedulers,
    isInert: false,
    recorder: attachments.find(({ recorder }) => recorder !== undefined)?.recorder,
  };
}

/** What `isPlatformBrowser` of @angular/common compares with; that package is no peer for one word. */
const PLATFORM_BROWSER = 'browser';
