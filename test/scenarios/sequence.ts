import type { RawEvent } from 'rx-max';
import { scenarioNamed } from 'rx-max/testing';
import { compileLanes } from '../../src/testing/compile-lanes';
import { readRow } from '../../src/testing/read-row';
import type { Expected, ExpectedStep } from './expected';

/** What a desktop is told one batch after another, and what is known of the agent's desk after each (protocol.md D). */
export interface Sequence {
  readonly title: string;
  /** Where the order of the events is written. */
  readonly source: string;
  /** The one desktop that does this, where it is not both. */
  readonly desktop?: 'max' | 'cxone-agent';
  readonly steps: readonly SequenceStep[];
}

export interface SequenceStep extends ExpectedStep {
  /** ISO 8601, in UTC. It matters where something lapses. */
  readonly at: string;
  /** One answer of get-next-event, as the desktop spells it; empty where only time passes. */
  readonly events: readonly RawEvent[];
  /** The session token of the SessionInfo message that follows, a message of its own (protocol.md A.5.2). */
  readonly token?: string;
}

/** The day on which all sequences play. */
const BEGAN = new Date('2025-03-04T12:00:00.000Z');

/** A scenario column by column, each with what is expected after it. */
export function sequenceOf({ scenario, steps }: Expected): Sequence {
  const { title, source, profile, lanes } = scenarioNamed(scenario);
  const columns = columnsOf(lanes[0]?.row ?? '');
  if (columns.length !== steps.length) {
    throw new Error(`${scenario} has ${columns.length} columns, and ${steps.length} of them have an expectation`);
  }
  if (lanes.some(({ row }) => columnsOf(row).join() !== columns.join())) {
    throw new Error(`The columns of ${scenario} do not line up`);
  }
  const batches = compileLanes(lanes, BEGAN);
  let tokens = 0;
  return {
    title,
    source,
    ...(profile === undefined ? {} : { desktop: profile }),
    steps: steps.map((step, index) => {
      const frame = columns[index] ?? 0;
      const told = batches.find((batch) => batch.frame === frame)?.events ?? [];
      const token = tokenWith(told, tokens + 1);
      if (token !== undefined) tokens++;
      return {
        ...step,
        at: new Date(BEGAN.getTime() + frame).toISOString(),
        events: told.filter((event) => event['messageType'] !== 'SessionInfo'),
        ...(token === undefined ? {} : { token }),
      };
    }),
  };
}

/** The time of every column of a row, whatever stands there. */
function columnsOf(row: string): readonly number[] {
  const letters = row.replaceAll('-', 'a');
  return readRow(letters).marks.map(({ at }) => at);
}

/** A token is announced, or follows the start of a session. */
function tokenWith(events: readonly RawEvent[], number: number): string | undefined {
  const announced = events.find((event) => event['messageType'] === 'SessionInfo')?.['sessionToken'];
  if (typeof announced === 'string') return announced;
  return events.some((event) => event['Type'] === 'AgentSessionStart') ? `tok-${number}` : undefined;
}
