import { delay, map, merge, share, timer } from 'rxjs';

import * as recipe from '../../../docs/cookbook/block-refresh';
import { expectSame } from '../expect-same';
import { liveAt } from '../questions';
import { trial } from '../trial';

/** The agent presses F5 all the time, and right after anything happened; asked is who does so in a call, and nobody else. */
export const blockRefresh = trial(
  'block-refresh',
  recipe,
  ({ blockRefresh }) =>
    function refreshes(max) {
      const leaving$ = merge(timer(5, 5000), max.batches$.pipe(delay(5))).pipe(share());
      return merge(
        leaving$.pipe(map(() => 'pressed' as const)),
        blockRefresh(max, leaving$).pipe(map(() => 'asked' as const)),
      );
    },
  ({ emissions, flow }) => {
    const timesOf = (what: string): readonly number[] =>
      emissions.filter(({ value }) => value === what).map(({ at }) => at);
    const inCall = timesOf('pressed').filter((at) => liveAt(flow, at).some(({ channel }) => channel === 'voice'));
    expectSame('asked', timesOf('asked'), inCall);
  },
);
