import type { Flow } from 'rx-max/testing';

import * as recipe from '../../../docs/cookbook/unavailable-on-call';
import { expectSame } from '../expect-same';
import { agentAt, changes, liveAt, moments, statusAt } from '../questions';
import { trial } from '../trial';

/** The warning is there exactly while a call is on the line and the agent is, or will be, unavailable. */
export const unavailableOnCall = trial(
  'unavailable-on-call',
  recipe,
  ({ unavailableOnCall }) => unavailableOnCall,
  ({ emissions, flow }) => {
    const expected = moments(flow).map((at) => ({ at, value: warningAt(flow, at) }));
    expectSame(
      'warnings',
      changes(
        emissions.map(({ at, value }) => ({ at, value: value === null ? null : [value.begins, value.reason ?? ''] })),
      ),
      changes(expected),
    );
  },
);

const ON_LINE = ['Active', 'Holding', 'Masking', 'Joined'];

function warningAt(flow: Flow, now: number): readonly [string, string] | null {
  const calls = liveAt(flow, now).filter(({ channel }) => channel === 'voice');
  const agent = agentAt(flow, now);
  if (agent === undefined || !calls.some((call) => ON_LINE.includes(statusAt(flow, call, now)))) return null;
  if (agent.state === 'Unavailable' && !agent.isAcw) return ['now', agent.outReason];
  const queued = agent.nextStates.find(({ state }) => state === 'Unavailable');
  return queued === undefined ? null : ['after the call', queued.outReason];
}
