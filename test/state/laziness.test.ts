import { agentState$, contact$, contacts$, decodeBatch, eachContact, type MaxBatch } from 'rx-max';
import { isRight } from 'fp-ts/Either';
import { type Observable, of } from 'rxjs';

import { call, max, state } from '../legend';

/** What was decoded: an event that cannot be read wholly is reported when it is. */
function decodedBy(stream: (source: Observable<MaxBatch>) => Observable<unknown>): readonly string[] {
  const unreadable = { IsInbound: 'perhaps', IsAcw: 'perhaps' };
  const decoded = decodeBatch(
    max(
      state('Available', unreadable),
      call('42', 'Active', 'False', unreadable),
      call('43', 'Active', 'False', unreadable),
    ),
  );
  if (!isRight(decoded)) throw new Error('No batch');
  const batch = decoded.right;
  const values: unknown[] = [];
  stream(of(batch, batch)).subscribe({
    next: (value) => values.push(value),
    error(error: unknown) {
      throw error;
    },
  });
  expect(values.length).toBeGreaterThan(0);
  return batch.rejections.map(({ path }) => path);
}

test.each<readonly [string, (source: Observable<MaxBatch>) => Observable<unknown>, readonly string[]]>([
  ['agentState$', agentState$, ['events.0.IsAcw']],
  ['contact$', contact$('43'), ['events.2.IsInbound']],
  ['contacts$', contacts$, ['events.1.IsInbound', 'events.2.IsInbound']],
  ['eachContact', eachContact(), ['events.1.IsInbound', 'events.2.IsInbound']],
])('%s decodes what it tells, once, and nothing else', (_, stream, paths) => {
  expect(decodedBy(stream)).toEqual(paths);
});
