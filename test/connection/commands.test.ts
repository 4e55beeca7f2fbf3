import { connectMax, type Max, MaxError, type PortMessage } from 'rx-max';
import { Subject } from 'rxjs';

const ORIGIN = 'https://max.niceincontact.com';
const ACK = { messageType: 'ClientEventSubscriptionAcknowledge', contactId: null, status: 'OK', reason: '' };

/** A page that the host has acknowledged, and what it posts from then on. */
function connected(): { readonly page: Max; readonly posted: readonly unknown[] } {
  const messages$ = new Subject<PortMessage>();
  const posted: unknown[] = [];
  const host = {};
  const page = connectMax({
    issuer: 'crm',
    port: {
      host,
      messages$,
      post(message, target) {
        posted.push([message, target]);
      },
    },
  });
  page.batches$.subscribe();
  messages$.next({ origin: ORIGIN, source: host, data: { issuer: 'MAX', contactId: null, events: [ACK] } });
  posted.splice(0);
  return { page, posted };
}

describe('a call command is posted as the host spells it, to the pinned origin', () => {
  test.each([
    ['answer', 'AnswerEvent'],
    ['refuse', 'RefuseEvent'],
    ['hold', 'HoldEvent'],
    ['mute', 'MuteEvent'],
    ['mask', 'MaskEvent'],
    ['record', 'RecordEvent'],
    ['hangup', 'HangupEvent'],
  ] as const)('%s: %s', (command, messageType) => {
    const { page, posted } = connected();
    page.commands[command]();
    expect(posted).toEqual([[{ messageType, issuer: 'crm' }, ORIGIN]]);
  });
});

describe('the contact card', () => {
  const card = { name: 'Ada', userImg: 'https://desk.example.com/ada.png' };

  test('goes to the contact that the host chooses', () => {
    const { page, posted } = connected();
    page.commands.contactCard(card);
    expect(posted).toEqual([[{ messageType: 'ContactCardData', issuer: 'crm', contactCardData: card }, ORIGIN]]);
  });

  test.each([
    [42, 42],
    ['42', 42],
    ['900719925474010002', '900719925474010002'],
  ])('goes to contact %p as %p', (contactId, sent) => {
    const { page, posted } = connected();
    page.commands.contactCard(card, contactId);
    expect(posted).toEqual([
      [{ messageType: 'ContactCardData', issuer: 'crm', contactCardData: card, contactId: sent }, ORIGIN],
    ]);
  });

  test('carries its two fields and no other', () => {
    const { page, posted } = connected();
    page.commands.contactCard({ ...card, secret: 'x' } as typeof card);
    expect(posted).toEqual([[{ messageType: 'ContactCardData', issuer: 'crm', contactCardData: card }, ORIGIN]]);
  });

  test.each([0, -1, 1.5, 2 ** 53, 'abc', ''])('is not posted for contact %p, which is none', (contactId) => {
    const { page, posted } = connected();
    expect(() => {
      page.commands.contactCard(card, contactId);
    }).toThrow(new TypeError('contactId: a positive whole number is needed, as digits if it is above 2^53'));
    expect(posted).toEqual([]);
  });
});

describe('before the host is known', () => {
  test('every command says so, and nothing is posted', () => {
    const posted: unknown[] = [];
    const page = connectMax({ port: { host: {}, messages$: new Subject(), post: (message) => posted.push(message) } });
    const listening = page.batches$.subscribe();
    posted.splice(0);
    const notConnected = new MaxError(
      'not-connected',
      'The host is not known yet; wait for connection$ to be registered',
    );
    for (const command of [page.commands.answer, page.commands.hangup]) expect(command).toThrow(notConnected);
    expect(() => {
      page.commands.contactCard({ name: '', userImg: '' }, 42);
    }).toThrow(notConnected);
    expect(posted).toEqual([]);
    listening.unsubscribe();
  });

  test('also on a page without a host', () => {
    expect(connectMax().commands.mute).toThrow('[not-connected]');
  });
});

describe('what the errors of a connection say', () => {
  function errorOf(page: Max): unknown {
    let caught: unknown;
    page.batches$.subscribe({ error: (error: unknown) => (caught = error) });
    return caught;
  }

  test('not-embedded', () => {
    expect(errorOf(connectMax())).toEqual(
      new MaxError('not-embedded', 'No host window: open the page inside the desktop, or give a port'),
    );
  });

  test('foreign-host', () => {
    const port = {
      host: {},
      messages$: new Subject<never>(),
      post: () => undefined,
      hostOrigin: 'https://evil.example',
    };
    expect(errorOf(connectMax({ port }))).toEqual(
      new MaxError('foreign-host', 'https://evil.example is not among the origins'),
    );
  });

  test('subscription-rejected', () => {
    const messages$ = new Subject<PortMessage>();
    const host = {};
    const page = connectMax({ port: { host, messages$, post: () => undefined } });
    let caught: unknown;
    page.batches$.subscribe({ error: (error: unknown) => (caught = error) });
    const refusal = { ...ACK, status: 'ERROR', reason: 'Invalid Contact Id' };
    messages$.next({ origin: ORIGIN, source: host, data: { issuer: 'MAX', contactId: null, events: [refusal] } });
    expect(caught).toEqual(
      new MaxError('subscription-rejected', 'The host refused the registration: Invalid Contact Id'),
    );
  });
});
