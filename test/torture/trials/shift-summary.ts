import type { Flow, FlowContact } from 'rx-max/testing';

import * as recipe from '../../../docs/cookbook/shift-summary';
import { expectSame } from '../expect-same';
import { heardAt } from '../questions';
import { trial } from '../trial';

const HANDLED = ['Active', 'Holding', 'Masking', 'Joined'];
const RINGING = ['Incoming', 'Ringing', 'CallBackDisconnected'];
const WRAP_UP = ['Disconnected', 'Discarded'];

/** When a session ends its customers are summed up, each life once and to the millisecond. */
export const shiftSummary = trial(
  'shift-summary',
  recipe,
  ({ shiftSummary }) => shiftSummary,
  ({ emissions, flow }) => {
    const ends = [...new Set(flow.sessionEnds.map((at) => heardAt(flow, at)))].filter((at) => at < flow.until);
    const expected = ends.flatMap((end, index) => {
      const before = ends[index - 1] ?? -1;
      const lives = flow.contacts.filter(({ isCustomer, endedAt }) => {
        const at = endedAt === null ? Infinity : heardAt(flow, endedAt);
        return isCustomer && at > before && at <= end;
      });
      return lives.length === 0 ? [] : [{ at: end, value: summaryOf(flow, lives) }];
    });
    expectSame('summaries', emissions, expected);
  },
);

function summaryOf(flow: Flow, lives: readonly FlowContact[]): recipe.Summary {
  const calls = lives.filter(({ channel }) => channel === 'voice');
  return {
    handled: lives.filter((life) => has(life, HANDLED)).length,
    missedCalls: calls.filter((life) => life.isInbound && has(life, RINGING) && !has(life, HANDLED)).length,
    onHold: timeIn(flow, ['Holding'], calls),
    inWrapUp: timeIn(flow, WRAP_UP, lives),
  };
}

function has({ statuses }: FlowContact, wanted: readonly string[]): boolean {
  return statuses.some(({ status }) => wanted.includes(status));
}

function timeIn(flow: Flow, wanted: readonly string[], lives: readonly FlowContact[]): number {
  const times = lives.flatMap(({ statuses, endedAt }) =>
    statuses.map(({ at, status }, index) => {
      const to = statuses[index + 1]?.at ?? endedAt ?? at;
      return wanted.includes(status) ? heardAt(flow, to) - heardAt(flow, at) : 0;
    }),
  );
  return times.reduce((sum, time) => sum + time, 0);
}
