import { attachInspector, type InspectorOptions } from 'rx-max/inspector';

import type { MaxFeature } from './max-feature';

/** Angular's own word for a build for development; a production build replaces it by `false`, and drops what asks for it. */
declare const ngDevMode: unknown;

/**
 * Shows what the connection hears and posts to another tab, as `attachInspector` of rx-max/inspector does. It is for development: in
 * production mode it does nothing, and a production build has nothing of it. {@link withSimulator} does the same besides, so give one
 * of them. Who wants it in production all the same calls `attachInspector(injectMax())`.
 *
 * @throws TypeError for an option that cannot be right, by its name, when something is first injected
 */
export function withInspector(options: InspectorOptions = {}): MaxFeature {
  return {
    kind: 'inspector',
    attach: (max) => (typeof ngDevMode === 'undefined' || ngDevMode ? attachInspector(max, options) : undefined),
  };
}
