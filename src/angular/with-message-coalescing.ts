import type { MaxFeature } from './max-feature';

/**
 * In an application with Zone.js, a burst of messages costs one change detection: what comes from the desktop is told together in
 * the next frame, in its order, at most 50 ms later where the page is hidden and has no frames. Without it each message costs one,
 * and is told at once. A zoneless application coalesces by itself; there it changes nothing.
 */
export function withMessageCoalescing(): MaxFeature {
  return { kind: 'message-coalescing' };
}
