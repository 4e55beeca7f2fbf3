import { assertInInjectionContext } from '@angular/core';
import { record, type Recorder, type RecordOptions } from 'rx-max/recording';

import { injectOpenMax } from './inject-max';
import type { MaxFeature } from './max-feature';

/**
 * Records what the connection tells, from its beginning, without tokens, names and numbers; {@link injectRecorder} gives the
 * recorder. It counts as a listener: the page is registered when something is first injected, and as long as the providers live.
 * Nothing is recorded on a server.
 *
 * @throws TypeError for an option that cannot be right, by its name, when something is first injected
 */
export function withRecorder(options: RecordOptions = {}): MaxFeature {
  return {
    kind: 'recorder',
    attach(max) {
      const recorder = record(max, options);
      return { recorder, detach: recorder.stop };
    },
  };
}

/**
 * The recorder that `provideMax(options, withRecorder())` provides; null on a server.
 *
 * @throws Error where `withRecorder()` is missing
 */
export function injectRecorder(): Recorder | null {
  assertInInjectionContext(injectRecorder);
  const { recorder, isInert } = injectOpenMax();
  if (recorder === undefined && !isInert) {
    throw new Error('rx-max: nothing is recorded; add withRecorder() to provideMax()');
  }
  return recorder ?? null;
}
