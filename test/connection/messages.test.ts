import { connectMax, type MaxPort, type PortMessage } from 'rx-max';
import { insideOf } from '../../src/wire/max-batch';
import { EMPTY, NEVER, type Observable, of, Subject, type Subscription } from 'rxjs';

const HOST = {};
const ORIGIN = 'https://max.niceincontact.com';
const ACK = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK', reason: '' };

/** A port under a test's hand, and what was posted to it. */
function port(
  given: Partial<MaxPort> = {},
): MaxPort & { readonly messages$: Subject<PortMessage>; readonly posted: unknown[] } {
  const posted: unknown[] = [];
  const messages$ = new Subject<PortMessage>();
  return {
    host: HOST,
    post: (message, target) => {
      posted.push([message, target]);
    },
    ...given,
    messages$,
    posted,
  };
}

function message(...events: readonly unknown[]): PortMessage {
  return { origin: ORIGIN, source: HOST, data: { issuer: 'MAX', contactId: null, events } };
}

/** A message that writes down what is read of it. */
function watched(read: string[], given: PortMessage): PortMessage {
  return {
    get origin() {
      read.push('origin');
      return given.origin;
    },
    get source() {
      read.push('source');
      return given.source;
    },
    get data() {
      read.push('data');
      return given.data;
    },
  };
}

const listening = new Set<Subscription>();

/** Listens until the test is over. */
function listen<T>(
  stream: Observable<T>,
  next: (value: T) => void = () => undefined,
  complete?: () => void,
): Subscription {
  const subscription = stream.subscribe({
    next,
    complete: () => complete?.(),
    error: (error: unknown) => {
      throw error;
    },
  });
  listening.add(subscription);
  return subscription;
}

afterEach(() => {
  for (const subscription of listening) subscription.unsubscribe();
  listening.clear();
});

describe('what is read of a message', () => {
  test.each<readonly [string, PortMessage, readonly string[]]>([
    ['of the host: the origin, the source, then the data, each once', message(ACK), ['origin', 'source', 'data']],
    ['of a stranger: never the data', { ...message(ACK), source: {} }, ['origin', 'source']],
    [
      'under a foreign origin: never the data',
      { ...message(ACK), origin: 'https://evil.example' },
      ['origin', 'source'],
    ],
  ])('%s', (_, given, expected) => {
    const desk = port();
    const heard: unknown[] = [];
    const read: string[] = [];
    listen(connectMax({ port: desk }).batches$, (batch) => heard.push(batch));
    listen(connectMax({ port: desk, origins: ['https://max.niceincontact.com'] }).batches$);
    desk.messages$.next(watched(read, given));
    expect(read).toEqual(expected);
    expect(heard).toHaveLength(expected.includes('data') ? 1 : 0);
  });
});

describe('a rejection', () => {
  test('says what was expected and what stood there, and nothing of the payload', () => {
    const desk = port();
    const page = connectMax({ port: desk });
    const rejections: unknown[] = [];
    listen(page.rejections$, (rejection) => rejections.push(rejection));
    listen(page.batches$);
    desk.messages$.next({ ...message(ACK), source: {} });
    desk.messages$.next({ ...message(ACK), origin: 'https://evil.example' });
    desk.messages$.next({ ...message(ACK), data: 'secret' });
    expect(rejections).toEqual([
      { reason: 'foreign-source', path: '', expected: 'the host window', actual: `window of ${ORIGIN}` },
      { reason: 'foreign-origin', path: '', expected: 'allowed origin', actual: 'https://evil.example' },
      { reason: 'not-a-batch', path: '', expected: 'object', actual: 'string' },
    ]);
  });

  test('of an issuer that another connection takes says so too, whichever came first', () => {
    const desk = port();
    const rejections: unknown[] = [];
    const connect = (hostIssuers: readonly string[]): void => {
      const page = connectMax({ port: desk, hostIssuers });
      listen(page.rejections$, (rejection) => rejections.push(rejection));
      listen(page.batches$);
    };
    connect(['MAX', 'CXA']);
    connect(['ACME']);
    connect(['MAX']);
    desk.messages$.next({ ...message(), data: { issuer: 'ACME', events: [{ Type: 'Mute' }] } });
    expect(rejections).toEqual([
      { reason: 'not-a-batch', path: 'issuer', expected: 'MAX or CXA', actual: 'string' },
      { reason: 'not-a-batch', path: 'issuer', expected: 'MAX', actual: 'string' },
    ]);
  });
});

describe('a status', () => {
  test('that is told again is not news', () => {
    const desk = port();
    const page = connectMax({ port: desk });
    const reasons: string[] = [];
    listen(page.connection$, ({ reason }) => reasons.push(reason));
    listen(page.batches$);
    desk.messages$.next(message(ACK));
    desk.messages$.next(message(ACK));
    expect(reasons).toEqual(['nobody listens', 'asked the host', 'the host said OK']);
  });
});

describe('a batch', () => {
  test('is the same object with the same events for every listener of a connection', () => {
    const desk = port();
    const page = connectMax({ port: desk });
    const heard: unknown[] = [];
    listen(page.batches$, (batch) => heard.push(batch.events[1]));
    listen(page.batches$, (batch) => heard.push(batch.events[1]));
    desk.messages$.next(message(ACK, { Type: 'Mute', AgentMuted: 'True' }));
    listen(page.batches$, (batch) => heard.push(batch.events[1]));
    expect(heard).toHaveLength(3);
    expect(new Set(heard).size).toBe(1);
  });

  test('an opening names the host and the contact that the registration is bound to', () => {
    const desk = port();
    const page = connectMax({ port: desk });
    listen(page.batches$);
    desk.messages$.next(message({ ...ACK, contactId: 42 }));
    let opening: unknown;
    listen(page.batches$, (batch) => (opening = batch));
    expect(opening).toMatchObject({ issuer: 'MAX', contactId: '42', kind: 'opening', rejections: [] });
  });
});

describe('a port that answers within the call', () => {
  /** It answers when it is listened to. */
  function quick(...messages: readonly PortMessage[]): MaxPort {
    return { host: HOST, messages$: of(...messages), post: () => undefined };
  }

  test('is heard from its first message on, and its end completes the stream', () => {
    const told: string[] = [];
    const page = connectMax({ port: quick(message(ACK), message({ Type: 'Mute' })) });
    listen(
      page.batches$,
      ({ kind, events }) => told.push(`${kind} ${events.map(({ type }) => type).join(' ')}`),
      () => told.push('complete'),
    );
    expect(told).toEqual(['live ClientEventSubscriptionAcknowledge', 'live Mute', 'complete']);
  });

  test('gives who subscribes within the call an opening, and one place to the connection', () => {
    const page = connectMax({ port: quick(message(ACK), message({ Type: 'Mute' })) });
    const told: string[] = [];
    let nested = false;
    listen(page.batches$, () => {
      if (nested) return;
      nested = true;
      listen(page.batches$, ({ kind, events }) => told.push(`${kind} ${events.map(({ type }) => type).join(' ')}`));
    });
    expect(told).toEqual(['opening ClientEventSubscriptionAcknowledge', 'live Mute']);
  });

  test('takes a command from within the call', () => {
    const posted: unknown[] = [];
    const post = (given: object): void => {
      posted.push(given);
    };
    const page = connectMax({ port: { ...quick(message(ACK)), messages$: of(message(ACK)), post }, issuer: 'crm' });
    listen(page.batches$, () => {
      page.commands.hold();
    });
    expect(posted).toContainEqual({ messageType: 'HoldEvent', issuer: 'crm' });
  });

  test('that has nothing to say completes the stream', () => {
    let completed = false;
    const page = connectMax({ port: { host: HOST, messages$: EMPTY, post: () => undefined } });
    listen(page.batches$, undefined, () => (completed = true));
    expect(completed).toBe(true);
  });
});

describe('messages that come up while one is being told', () => {
  test('wait for its end: everybody hears them in one order', () => {
    const desk = port();
    const page = connectMax({ port: desk });
    const first: string[] = [];
    const second: string[] = [];
    listen(page.batches$, ({ events }) => {
      first.push(events.map(({ type }) => type).join(' '));
      if (first.length === 1) desk.messages$.next(message({ Type: 'Mute' }));
    });
    listen(page.batches$, ({ events }) => second.push(events.map(({ type }) => type).join(' ')));
    desk.messages$.next(message(ACK));
    expect(first).toEqual(['ClientEventSubscriptionAcknowledge', 'Mute']);
    expect(second).toEqual(first);
  });
});

describe('a message that comes while an opening is told', () => {
  test('follows it: nothing falls between what is known and what is live', () => {
    const desk = port();
    const page = connectMax({ port: desk });
    listen(page.batches$);
    desk.messages$.next(message(ACK));
    const told: string[] = [];
    listen(page.batches$, ({ kind, events }) => {
      told.push(`${kind} ${events.map(({ type }) => type).join(' ')}`);
      if (kind === 'opening') desk.messages$.next(message({ Type: 'Mute' }));
    });
    expect(told).toEqual(['opening ClientEventSubscriptionAcknowledge', 'live Mute']);
  });
});

describe('a restatement', () => {
  test('says in its batch what is gone, though no event tells it', () => {
    const desk = port();
    const forgotten: unknown[] = [];
    listen(connectMax({ port: desk }).batches$, (batch) => forgotten.push(insideOf(batch).forgotten));
    desk.messages$.next(message(ACK, { Type: 'Mute', AgentMuted: 'True' }));
    desk.messages$.next(message(ACK));
    desk.messages$.next(message(ACK));
    expect(forgotten).toEqual([[], ['Mute']]);
  });
});

describe('the entry of the window', () => {
  const ENTRY = Symbol.for('rx-max');

  test('is there while anybody listens, frozen and out of sight', async () => {
    const scope = {};
    const desk = port({ scope });
    const subscription = listen(connectMax({ port: desk }).batches$);
    expect(Object.getOwnPropertyDescriptor(scope, ENTRY)).toMatchObject({ enumerable: false, writable: false });
    expect(Object.isFrozen((scope as Record<symbol, unknown>)[ENTRY])).toBe(true);
    subscription.unsubscribe();
    await Promise.resolve();
    expect(ENTRY in scope).toBe(false);
  });

  test('is the port itself where it names no place', () => {
    const desk = port();
    listen(connectMax({ port: desk }).batches$);
    expect(ENTRY in desk).toBe(true);
  });
});

describe('a wait that no timer can count to', () => {
  test.each([Infinity, NaN, 2 ** 31])('%p is the longest that one can', (wait) => {
    jest.useFakeTimers();
    const desk = port();
    const page = connectMax({ port: { ...desk, messages$: NEVER }, ackTimeout: 10, retry: () => wait });
    const subscription = listen(page.batches$);
    jest.advanceTimersByTime(10);
    expect(desk.posted).toHaveLength(4);
    jest.advanceTimersByTime(2 ** 31 - 2);
    expect(desk.posted).toHaveLength(4);
    jest.advanceTimersByTime(1);
    expect(desk.posted).toHaveLength(6);
    subscription.unsubscribe();
    jest.useRealTimers();
  });
});
