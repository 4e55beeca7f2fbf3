import { NICE_DOMAINS } from 'rx-max';
import { attachInspector } from 'rx-max/inspector';

import type { MaxFeature } from './max-feature';

/** Angular's own word for a build for development; a production build replaces it by `false`, and drops what asks for it. */
declare const ngDevMode: unknown;

/**
 * Lets the simulator of `npx rx-max simulate` be the desktop besides those that the options allow, and shows it, and other tabs as
 * {@link withInspector} does, when each message was here. In production mode it does nothing, since no other program of the agent's
 * machine may be a desktop, and a production build has nothing of it.
 *
 * @param origin - where the command says that the desktop is
 * @throws TypeError for an origin that is none, or not of this machine, when something is first injected
 */
export function withSimulator(origin = 'http://127.0.0.1:4300'): MaxFeature {
  return {
    kind: 'simulator',
    // The mode is asked for late: an application may choose it after its providers were written down.
    toOptions: (options) =>
      typeof ngDevMode === 'undefined' || ngDevMode
        ? { ...options, origins: [...(options.origins ?? NICE_DOMAINS), origin] }
        : options,
    attach: (max) =>
      typeof ngDevMode === 'undefined' || ngDevMode ? attachInspector(max, { simulator: origin }) : undefined,
  };
}
