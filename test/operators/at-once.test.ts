import { acknowledged, byMessageType, events, forContact, type MaxBatch, sessionToken$ } from 'rx-max';
import { type Observable, of } from 'rxjs';

import { batchWith } from '../wire/one-batch';

// An app that answers in the turn of the message sees the desktop as it is: no operator puts anything off.
it.each<[string, (source: Observable<MaxBatch>) => Observable<unknown>]>([
  ['acknowledged', (source: Observable<MaxBatch>) => source.pipe(acknowledged({ within: 3000 }))],
  ['byMessageType', (source: Observable<MaxBatch>) => source.pipe(byMessageType('SessionInfo'))],
  ['events', (source: Observable<MaxBatch>) => source.pipe(events())],
  ['forContact', (source: Observable<MaxBatch>) => source.pipe(forContact(42))],
  ['sessionToken$', sessionToken$],
])('%s gives in the turn of its source what it has to give', (_, stream) => {
  const batch = batchWith(
    { messageType: 'ClientEventSubscriptionAcknowledge', status: 'OK' },
    { messageType: 'SessionInfo', sessionToken: 'a' },
  );
  const heard: unknown[] = [];
  stream(of(batch)).subscribe({
    next: (value) => heard.push(value),
    error: (error: unknown) => heard.push(error),
    complete: () => heard.push('complete'),
  });
  expect(heard.length).toBeGreaterThan(1);
  expect(heard.at(-1)).toBe('complete');
});
