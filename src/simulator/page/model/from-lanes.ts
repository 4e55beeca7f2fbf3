import type { RawEvent } from 'rx-max';
import { compileLanes, type Happening, type Scenario } from 'rx-max/testing';

import type { Tape } from './player';

/** A scenario as it is played; its events say that it begins at a time in milliseconds since 1970. */
export function tapeOfScenario({ name, lanes }: Scenario, began: number): Tape {
  return { name, source: 'scenario', batches: compileLanes(lanes, new Date(began)), began };
}

/**
 * What happens to the desktop when it is told these events at once. Of tokens it is told in its own way: one comes with the
 * start of a session, or is announced.
 *
 * @param tokenFor - gives the made-up token that stands for one; another one each time where there is none
 */
export function happeningsOf(told: readonly RawEvent[], tokenFor: (given?: unknown) => string): readonly Happening[] {
  const tokens = told.filter(isToken).map(({ sessionToken }) => tokenFor(sessionToken));
  const events = told.filter((event) => !isToken(event));
  const isStart = events.some(({ Type }) => Type === 'AgentSessionStart');
  const [first = tokenFor(), ...later] = isStart ? tokens : ['', ...tokens];
  return [
    ...(isStart ? [{ kind: 'token', token: first, by: 'poll' } as const] : []),
    ...(events.length > 0 ? [{ kind: 'emit', events } as const] : []),
    ...later.map((token) => ({ kind: 'token', token, by: 'announcement' }) as const),
  ];
}

function isToken({ messageType }: RawEvent): boolean {
  return messageType === 'SessionInfo';
}
