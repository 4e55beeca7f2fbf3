import { isDevMode } from '@angular/core';
import { NICE_DOMAINS } from 'rx-max';
import { attachInspector } from 'rx-max/inspector';

import type { MaxFeature } from './max-feature';

/**
 * Lets the simulator of `npx rx-max simulate` be the desktop besides those that the options allow, and shows it when each message was here. In
 * production mode it does nothing: another program of the agent's machine must not be a desktop.
 *
 * @param origin - where the command says that the desktop is
 * @throws TypeError for an origin that is none, or not of this machine, when something is first injected
 */
export function withSimulator(origin = 'http://127.0.0.1:4300'): MaxFeature {
  if (!isDevMode()) return { kind: 'simulator' };
  return {
    kind: 'simulator',
    toOptions: (options) => ({ ...options, origins: [...(options.origins ?? NICE_DOMAINS), origin] }),
    attach: (max) => attachInspector(max, { simulator: origin }),
  };
}
