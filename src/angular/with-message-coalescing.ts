import type { MaxFeature } from './max-feature';

/**
 * In an application with Zone.js, a burst of messages costs one change detection: what comes from the desktop is told together in
 * the next frame, in its order; where the page is hidden and has no frames, 50 ms later, or when the browser lets the timers of such
 * a page run, at most a second. Without it each message costs one, and is told at once. A zoneless application gathers changes by
 * itself; there it changes nothing.
 *
 * Where several providers, or copies of rx-max, share the registration of a page, the one that registered it decides.
 */
export function withMessageCoalescing(): MaxFeature {
  return { kind: 'message-coalescing' };
}
