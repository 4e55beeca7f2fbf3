import { acknowledged, byMessageType, events, forContact, type MaxBatch, sessionToken$ } from 'rx-max';
import { type Observable, of, share, Subject } from 'rxjs';

import { batchWith } from '../wire/one-batch';

/** How often each event was decoded: decoding is what reads a field that no operator needs. */
type Decoded = Record<string, number>;

/** A message of five: acknowledgement, state, two calls, a token. */
function story(): { readonly batch: MaxBatch; readonly decoded: Decoded } {
  const decoded: Decoded = { ack: 0, state: 0, call42: 0, call43: 0, token: 0 };
  function watched(name: string, key: string, raw: object): object {
    return Object.defineProperty(raw, key, {
      enumerable: true,
      get() {
        decoded[name] = (decoded[name] ?? 0) + 1;
        return 'seen';
      },
    });
  }
  const batch = batchWith(
    watched('state', 'CurrentOutReason', { Type: 'AgentState' }),
    watched('call42', 'ANI', { Type: 'CallContactEvent', ContactID: '42' }),
    watched('call43', 'ANI', { Type: 'CallContactEvent', ContactID: '43' }),
    watched('token', 'sessionToken', { messageType: 'SessionInfo' }),
    watched('ack', 'reason', { messageType: 'ClientEventSubscriptionAcknowledge', status: 'OK' }),
  );
  return { batch, decoded };
}

const NOTHING = { ack: 0, state: 0, call42: 0, call43: 0, token: 0 };

/** What is decoded when an app takes all that a stream gives, and does not look into the batches. */
function decodedBy(stream: (source: Observable<MaxBatch>) => Observable<unknown>): Decoded {
  const { batch, decoded } = story();
  stream(of(batch)).subscribe();
  return decoded;
}

it('byMessageType decodes the events that it passes and no others', () => {
  expect(decodedBy((source) => source.pipe(byMessageType('AgentState')))).toEqual({ ...NOTHING, state: 1 });
  expect(decodedBy((source) => source.pipe(byMessageType('CallContactEvent')))).toEqual({
    ...NOTHING,
    call42: 1,
    call43: 1,
  });
  expect(decodedBy((source) => source.pipe(byMessageType('Mute')))).toEqual(NOTHING);
});

it('forContact decodes nothing', () => {
  expect(decodedBy((source) => source.pipe(forContact(42)))).toEqual(NOTHING);
});

it('acknowledged decodes nothing', () => {
  expect(decodedBy((source) => source.pipe(acknowledged()))).toEqual(NOTHING);
});

it('sessionToken$ decodes the token and nothing else', () => {
  expect(decodedBy(sessionToken$)).toEqual({ ...NOTHING, token: 1 });
});

it('all three, one after another, decode the events of one type of one contact', () => {
  expect(decodedBy((source) => source.pipe(acknowledged(), forContact(42), byMessageType('CallContactEvent')))).toEqual(
    { ...NOTHING, call42: 1 },
  );
});

it('events decodes each once', () => {
  expect(decodedBy((source) => source.pipe(events()))).toEqual({ ack: 1, state: 1, call42: 1, call43: 1, token: 1 });
});

it('each event is decoded once for many listeners, who get the same object', () => {
  const { batch, decoded } = story();
  const source = new Subject<MaxBatch>();
  const shared = source.pipe(acknowledged(), share());
  const calls: unknown[] = [];
  const hear = {
    next: (call: unknown) => calls.push(call),
    error(error: unknown) {
      throw error;
    },
  };
  source.pipe(byMessageType('CallContactEvent')).subscribe(hear);
  source.pipe(forContact(42), byMessageType('CallContactEvent')).subscribe(hear);
  source.pipe(byMessageType('CallContactEvent'), forContact('42')).subscribe(hear);
  shared.pipe(forContact(42), events(), byMessageType('CallContactEvent')).subscribe(hear);
  source.next(batch);
  expect(decoded).toEqual({ ...NOTHING, ack: 1, call42: 1, call43: 1 });
  expect(calls).toHaveLength(5);
  const [call42, call43] = calls;
  expect(call43).not.toBe(call42);
  expect(calls.slice(2).filter((call) => call !== call42)).toEqual([]);
});
