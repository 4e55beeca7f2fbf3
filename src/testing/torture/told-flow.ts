import { exactRows } from '../exact-rows';
import type { Moment } from '../moments';
import type { Flow, FlowContact, FlowStep } from './flow';
import { type FlowLane, lanesOf, type LaneStyle } from './lanes-of';
import { literal } from './literal';
import type { Disturbance } from './run-rule';
import type { ToldRule } from './told-rule';

/** A row of a flow, and by which call of a stage it is written. */
export interface FlowRow {
  /** `agent`, a contact's id, `page`, `host` or `rule`. */
  readonly name: string;
  readonly row: string;
  readonly lane: FlowLane | undefined;
}

/** What happens around a rule, as it is written in lanes. */
export interface ToldFlow {
  readonly rows: readonly FlowRow[];
  readonly flow: Flow;
}

/** A flow in rows that line up, with what the rule gave in the last one. */
export function toldFlow(
  flow: Flow,
  steps: readonly FlowStep[],
  disturbances: readonly Disturbance[],
  style: LaneStyle,
  rule: ToldRule,
): ToldFlow {
  const lanes = lanesOf(flow, style);
  const rows = exactRows([
    ...lanes.map(({ of, moments }) => ({ name: of, moments })),
    ...filled('page', pageOf(steps)),
    ...filled('host', disturbances.includes('strangers') ? strangersOf(steps) : []),
    { name: 'rule', moments: rule.moments },
  ]);
  return { flow, rows: rows.map((row) => ({ ...row, lane: lanes.find(({ of }) => of === row.name) })) };
}

function filled(name: string, moments: readonly Moment[]): readonly { name: string; moments: readonly Moment[] }[] {
  return moments.length === 0 ? [] : [{ name, moments }];
}

function pageOf(steps: readonly FlowStep[]): readonly Moment[] {
  return timed(steps).flatMap(({ at, what }) => {
    if (what.kind !== 'page') return [];
    return [{ at, what: 'value', letter: { leaving: 'l', restored: 'b', focused: 'f' }[what.signal] } as const];
  });
}

/** A message of a stranger comes with each step. */
function strangersOf(steps: readonly FlowStep[]): readonly Moment[] {
  return timed(steps).map(({ at }) => ({ at, what: 'value', letter: 's' }));
}

function timed(steps: readonly FlowStep[]): readonly { readonly at: number; readonly what: FlowStep['what'] }[] {
  let at = 0;
  return steps.map(({ wait, what }) => ({ at: (at += wait), what }));
}

/** What a lane has to say besides its row, as it is written in a spec. */
export function laneOptions({ contact, legend }: FlowLane): {
  readonly channel?: FlowContact['channel'];
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly legend?: FlowLane['legend'];
} {
  const fields = contact === undefined ? {} : fieldsOf(contact);
  return {
    ...(contact === undefined || contact.channel === 'voice' ? {} : { channel: contact.channel }),
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
    ...(Object.keys(legend).length === 0 ? {} : { legend }),
  };
}

/** What sets a contact apart from any other one. */
function fieldsOf({
  contactId,
  masterId,
  interactionId,
  isInbound,
  callType = 'Regular',
}: FlowContact): Readonly<Record<string, unknown>> {
  return {
    ...(callType === 'Regular' ? {} : { callType }),
    ...(isInbound ? {} : { isInbound }),
    ...(masterId === undefined || masterId === contactId ? {} : { masterId }),
    ...(interactionId === undefined ? {} : { interactionId }),
  };
}

/** The options of a lane in code, after its row. */
export function laneOptionsInCode(lane: FlowLane | undefined): string {
  const options = lane === undefined ? {} : laneOptions(lane);
  return Object.keys(options).length === 0 ? '' : `, ${literal(options)}`;
}
