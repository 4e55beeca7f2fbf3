import * as recipe from '../../../docs/cookbook/take-over';
import { expectSame } from '../expect-same';
import { heardAt } from '../questions';
import { trial } from '../trial';

/** Each call that was taken over is told once, when it is there; nothing else is. */
export const takeOver = trial(
  'take-over',
  recipe,
  ({ takeOver }) => takeOver,
  ({ emissions, flow }) => {
    const taken = flow.contacts
      .filter(({ callType }) => callType === 'TakeOver')
      .map(
        ({ contactId, masterId, statuses }) =>
          [heardAt(flow, statuses[0]?.at ?? 0), 'taken', contactId, masterId] as const,
      );
    expectSame(
      'take-overs',
      emissions.map(({ at, value }) =>
        value.outcome === 'taken' ? [at, 'taken', value.contactId, value.from] : [at, 'failed', value.why],
      ),
      taken.filter(([at]) => at < flow.until),
    );
  },
);
