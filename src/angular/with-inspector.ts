import { attachInspector, type InspectorOptions } from 'rx-max/inspector';

import type { MaxFeature } from './max-feature';

/**
 * Shows what the connection hears and posts to another tab, as `attachInspector` of rx-max/inspector does. It is for development:
 * give it where your build knows that it is one, and a production bundle has nothing of it.
 *
 * ```ts
 * provideMax({ issuer: 'crm' }, ...(isDevMode() ? [withInspector()] : []));
 * ```
 *
 * @throws TypeError for an option that cannot be right, by its name, when something is first injected
 */
export function withInspector(options: InspectorOptions = {}): MaxFeature {
  return { kind: 'inspector', attach: (max) => attachInspector(max, options) };
}
