import { acknowledged, byMessageType, events, forContact, type MaxBatch, sessionToken$ } from 'rx-max';
import { type Observable, of } from 'rxjs';

import { batchWith } from '../wire/one-batch';

const TOKEN = 'a-token-that-opens-the-rest-api';

/** Everything that a log could get hold of: errors, and the rejections of the batch once all was read. */
function loggable(entry: object, stream: (source: Observable<MaxBatch>) => Observable<unknown>): string {
  const batch = batchWith(null, entry, { messageType: 'ClientEventSubscriptionAcknowledge', status: 'ERROR' });
  const errors: unknown[] = [];
  stream(of(batch)).subscribe({ error: (error: unknown) => errors.push(error) });
  expect(batch.events).toHaveLength(2);
  const texts = errors.map((error) => (error instanceof Error ? `${error.message} ${String(error.stack)}` : ''));
  return JSON.stringify([errors, texts, batch.rejections]);
}

describe.each([
  ['acknowledged', (source: Observable<MaxBatch>) => source.pipe(acknowledged())],
  ['byMessageType', (source: Observable<MaxBatch>) => source.pipe(byMessageType('SessionInfo'))],
  ['forContact', (source: Observable<MaxBatch>) => source.pipe(forContact(42))],
  ['events', (source: Observable<MaxBatch>) => source.pipe(events())],
  ['sessionToken$', sessionToken$],
])('%s tells no log the token', (_, stream) => {
  it.each([
    ['as it comes', { messageType: 'SessionInfo', sessionToken: TOKEN }],
    ['in a form that cannot be read', { messageType: 'SessionInfo', sessionToken: { value: TOKEN } }],
    ['in the place of a contact id', { messageType: 'SessionInfo', sessionToken: TOKEN, contactId: TOKEN }],
  ])('%s', (__, entry) => {
    const logged = loggable(entry, stream);
    expect(logged).toContain('not-an-event');
    expect(logged).not.toContain(TOKEN);
  });
});
