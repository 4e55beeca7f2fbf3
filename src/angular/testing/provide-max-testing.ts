import {
  assertInInjectionContext,
  type EnvironmentProviders,
  inject,
  InjectionToken,
  makeEnvironmentProviders,
} from '@angular/core';
import type { MaxOptions, MaxPort } from 'rx-max';
import { type MaxFeature, provideMax } from 'rx-max/angular';
import { fakeMax, type FakeMax, type FakeMaxOptions } from 'rx-max/testing';
import { lastValueFrom, timer } from 'rxjs';

/** A desktop without a window, for a test that waits in real time, or with fake timers. */
export interface FakeDesk extends FakeMax {
  /**
   * Resolves when the page has all that was posted so far, and what it asked for in answer. Under fake timers it is the test that
   * lets time pass, as by `tick()` in `fakeAsync`; with `withMessageCoalescing()` wait for what is shown.
   */
  readonly delivered: () => Promise<void>;
}

const FAKE_DESK = /* @__PURE__ */ new InjectionToken<FakeDesk>('the desktop of provideMaxTesting()');

/**
 * Provides a connection to a fake desktop, in place of `provideMax`; given after it, it replaces it.
 *
 * ```ts
 * TestBed.configureTestingModule({ providers: [provideMaxTesting({ profile: 'cxone-agent' })] });
 * const desk = TestBed.runInInjectionContext(injectFakeMax);
 * const fixture = TestBed.createComponent(CallList);
 * desk.put({ kind: 'session-start', token: 'T1' });
 * desk.put({ kind: 'offer', channel: 'voice', contactId: '42' });
 * await desk.delivered();
 * await fixture.whenStable();
 * ```
 *
 * In a marble spec give it the `port` of the stage, and components live in virtual time.
 *
 * @param desktop - the options of `fakeMax`, or a port
 * @param options - what the application gives to `provideMax`
 * @param features - likewise, such as `withRecorder()`
 */
export function provideMaxTesting(
  desktop: FakeMaxOptions | MaxPort = {},
  options: Omit<MaxOptions, 'port'> = {},
  ...features: readonly MaxFeature[]
): EnvironmentProviders {
  if ('messages$' in desktop) return provideMax({ ...options, port: desktop }, ...features);
  return makeEnvironmentProviders([
    { provide: FAKE_DESK, useFactory: () => fakeDesk(desktop) },
    provideMax(() => ({ ...options, port: inject(FAKE_DESK) }), ...features),
  ]);
}

/**
 * The desktop of `provideMaxTesting`.
 *
 * @throws Error where it is missing, or was given a port, which is the test's own, and outside of an injection context
 */
export function injectFakeMax(): FakeDesk {
  assertInInjectionContext(injectFakeMax);
  const desk = inject(FAKE_DESK, { optional: true });
  if (desk === null) {
    throw new Error('rx-max: there is no fake desktop; add provideMaxTesting() to the providers of the test');
  }
  return desk;
}

function fakeDesk(options: FakeMaxOptions): FakeDesk {
  const desk = fakeMax(options);
  return {
    ...desk,
    // What the page asks for when it gets something is answered a timer later.
    async delivered() {
      await lastValueFrom(timer(0), { defaultValue: 0 });
      await lastValueFrom(timer(0), { defaultValue: 0 });
    },
  };
}
