import type { Max } from 'rx-max';
import { defer, type Observable } from 'rxjs';

import { play } from '../play';
import type { Stage } from '../stage';
import type { Disturbance } from './run-rule';
import { stranger } from './stranger';
import { laneOptions, type ToldFlow } from './told-flow';
import type { Deeds } from './told-rule';

/** What a rule did in a spec, and whether the spec has to say when its listener leaves. */
export interface PlayedFlow extends Deeds {
  readonly leaves: boolean;
}

/** Plays a flow as the spec that is pasted will play it. */
export function playFlow<T>(
  rule: (max: Max) => Observable<T>,
  told: ToldFlow,
  disturbances: readonly Disturbance[],
): PlayedFlow {
  const whole = playOnce(rule, told, disturbances, false);
  const { until } = told.flow;
  const isOver = [...whole.emissions.map(({ at }) => at), whole.completedAt ?? 0, whole.failure?.at ?? 0];
  if (!whole.isEndless && Math.max(...isOver) < until) return { ...whole, leaves: false };
  return { ...playOnce(rule, told, disturbances, true), leaves: true };
}

function playOnce<T>(
  rule: (max: Max) => Observable<T>,
  { rows, flow }: ToldFlow,
  disturbances: readonly Disturbance[],
  leaves: boolean,
): Deeds & { readonly isEndless: boolean } {
  const write = (stage: Stage): void => {
    for (const { name, row, lane } of rows) {
      if (name === 'agent') stage.agent(row || '-', lane === undefined ? {} : laneOptions(lane));
      else if (lane !== undefined) stage.contact(name, row || '-', laneOptions(lane));
      else if (name === 'page') stage.page(row);
      else if (name === 'host') stage.host(row, { s: stranger() });
    }
    const stream = defer(() => rule(stage.max));
    stage.app(leaves ? stage.listener(leaving(flow.until), stream) : stream, '-');
  };
  const faults = disturbances.filter((name) => name !== 'strangers');
  const { checks, isEndless } = play(write, { profile: flow.profile, faults });
  const moments = checks[0]?.actual() ?? [];
  const failed = moments.find(({ what }) => what === 'error');
  return {
    emissions: moments.filter(({ what }) => what === 'value').map(({ at, value }) => ({ at, value: value as T })), // the rule's own
    completedAt: moments.find(({ what }) => what === 'complete')?.at ?? null,
    failure: failed === undefined ? undefined : { at: failed.at, error: failed.value },
    isEndless,
  };
}

/** The row of a listener that leaves at a time. */
export function leaving(until: number): string {
  return until <= 1 ? '^!' : `^ ${String(until - 1)}ms !`;
}
