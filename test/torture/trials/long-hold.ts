import type { Flow, FlowContact } from 'rx-max/testing';

import * as recipe from '../../../docs/cookbook/long-hold';
import { expectSame } from '../expect-same';
import { heardAt } from '../questions';
import { trial } from '../trial';

const LIMIT = 120_000;

/** Each hold of a customer's call is told once, when it has lasted as long as it may, whatever else happens in it. */
export const longHold = trial(
  'long-hold',
  recipe,
  ({ longHold }) =>
    function longHolds(max) {
      return longHold(max, LIMIT);
    },
  ({ emissions, flow }) => {
    const calls = flow.contacts.filter(({ channel, isCustomer }) => channel === 'voice' && isCustomer);
    const expected = calls.flatMap((call) =>
      holdsOf(flow, call)
        .filter(([from, to]) => to - from >= LIMIT && from + LIMIT < flow.until)
        .map(([from]) => [from + LIMIT, call.contactId]),
    );
    expectSame(
      'long holds',
      emissions.map(({ at, value }) => [at, value.contactId]),
      expected,
    );
  },
);

/** From when to when; a hold that is told again is the same. */
function holdsOf(flow: Flow, { statuses, endedAt }: FlowContact): readonly (readonly [number, number])[] {
  const steps = statuses.filter(({ status }, index) => status !== statuses[index - 1]?.status);
  return steps.flatMap(({ at, status }, index) => {
    const to = steps[index + 1]?.at ?? endedAt ?? Infinity;
    return status === 'Holding' ? [[heardAt(flow, at), heardAt(flow, to)] as const] : [];
  });
}
