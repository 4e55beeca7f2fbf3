import { type EnvironmentProviders, makeEnvironmentProviders } from '@angular/core';
import type { MaxOptions } from 'rx-max';

import type { MaxFeature } from './max-feature';
import { OPEN_MAX, openMax } from './open-max';

/**
 * Provides a connection to the agent desktop, for an application or for a route.
 *
 * ```ts
 * bootstrapApplication(App, { providers: [provideMax({ issuer: 'crm' }, withRecorder())] });
 * ```
 *
 * It connects when somebody first injects something of it, and registers the page when somebody first listens. When the injector
 * is destroyed, its streams complete, and the page is unregistered if nobody else listens. Everything is told in Angular's
 * zone, one change detection for each message; listeners and timers stand outside of it, so that a desktop that does not answer
 * keeps no application from being stable. Zoneless applications are served as well. On a server there is no desktop: signals
 * have their first value, and nothing comes.
 *
 * @param options - see `MaxOptions` of rx-max; or a function that gives them, called in an injection context
 * @param features - `withRecorder()`, `withInspector()`, `withSimulator()`, `withMessageCoalescing()`
 * @throws TypeError for an option that cannot be right, by its name, and MaxError `incompatible-copy`, when it is first injected
 */
export function provideMax(
  options: MaxOptions | (() => MaxOptions) = {},
  ...features: readonly MaxFeature[]
): EnvironmentProviders {
  return makeEnvironmentProviders([{ provide: OPEN_MAX, useFactory: () => openMax(options, features) }]);
}
