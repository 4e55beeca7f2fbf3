import { fold } from '../../src/snapshot/fold';
import { opening } from '../../src/snapshot/opening';
import { restate } from '../../src/snapshot/restate';
import { sameEvent } from '../../src/snapshot/same-event';
import { NOTHING_KNOWN, type Snapshot } from '../../src/snapshot/snapshot';
import type { RawEvent } from '../../src/wire/family';
import type { Entry } from '../../src/wire/host-message';
import { messageFrom } from '../wire/one-batch';

const ACK: RawEvent = { messageType: 'ClientEventSubscriptionAcknowledge', status: 'OK' };

/** What stands in a message of a desktop. */
function told(issuer: string, events: readonly RawEvent[], receivedAt = 0): readonly Entry[] {
  return messageFrom({ issuer, contactId: null, events }, receivedAt).entries;
}

/** What is known after these messages of MAX. */
function known(...messages: readonly (readonly RawEvent[])[]): Snapshot {
  return messages.reduce<Snapshot>((before, events) => fold(before, told('MAX', events)), NOTHING_KNOWN);
}

function state(CurrentState: unknown): RawEvent {
  return { Type: 'AgentState', CurrentState };
}

function contact(Type: string, ContactID: string, more: RawEvent): RawEvent {
  return { Type, ContactID, ...more };
}

function call(contactId: string, more: RawEvent): RawEvent {
  return contact('CallContactEvent', contactId, more);
}

/** What is known in raw events: an entry leads back to its message, and cannot be printed. */
function inRaws({ acknowledge, latest, ended }: Snapshot): unknown {
  return {
    acknowledge: acknowledge?.raw,
    latest: [...latest].map(([subject, { raw }]) => [subject, raw]),
    ended: ended.map(({ raw }) => raw),
  };
}

/** The contacts that have not ended, in their order. */
function live({ latest }: Snapshot): readonly string[] {
  return [...latest.keys()].filter((subject) => /^\d+$/.test(subject));
}

describe('fold', () => {
  test.each<readonly [string, RawEvent, RawEvent]>([
    ['AgentState', state('Available'), state('Unavailable')],
    ['Mute', { Type: 'Mute', AgentMuted: 'True' }, { Type: 'Mute', AgentMuted: 'False' }],
    ['AgentLeg', { Type: 'AgentLeg', Status: 'Dialing' }, { Type: 'AgentLegEvent', Status: 'Active' }],
    [
      'MchAgentSettingsChangeEvent',
      { Type: 'MchAgentSettingsChangeEvent', A: 1 },
      { Type: 'MchAgentSettingsChangeEvent', A: 2 },
    ],
    [
      'SessionInfo',
      { messageType: 'SessionInfo', sessionToken: 'a' },
      { messageType: 'SessionInfo', sessionToken: 'b' },
    ],
    ['42', call('42', { Status: 'Active' }), call('42', { Status: 'Holding' })],
  ])('%s is the last one told, and where it stood', (subject, first, second) => {
    const one = told('MAX', [first]);
    expect(inRaws(fold(NOTHING_KNOWN, one))).toMatchObject({ latest: [[subject, first]] });
    const both = told('MAX', [first, second]);
    expect(inRaws(fold(NOTHING_KNOWN, both))).toMatchObject({ latest: [[subject, second]] });
    expect(fold(NOTHING_KNOWN, both).latest.get(subject)?.at).toBe(1);
  });

  test('what is no state changes nothing', () => {
    const after = known([{ Type: 'UpdateSkills' }, { Type: 'PopURL', ContactId: '42' }, ACK]);
    expect(inRaws(after)).toEqual(inRaws(NOTHING_KNOWN));
  });

  test('earlier snapshots stay as they were', () => {
    const before = known([call('42', { Status: 'Active' })]);
    fold(before, told('MAX', [call('43', { Status: 'Active' }), call('42', { Status: 'Disconnected' })]));
    expect(live(before)).toEqual(['42']);
    expect(live(NOTHING_KNOWN)).toEqual([]);
  });

  test.each([
    'CallContactEvent',
    'ChatContactEvent',
    'TextContactEvent',
    'EmailContactEvent',
    'VoiceMailContactEvent',
    'WorkItemContactEvent',
    'DigitalContactEvent',
  ])('%s tells the state of a contact', (type) => {
    expect(live(known([contact(type, '42', { Status: 'Active', FinalState: 'False' })]))).toEqual(['42']);
  });

  test('contacts stand in order of arrival, and an update keeps the place', () => {
    const active = { Status: 'Active' };
    expect(live(known([call('42', active)], [call('43', active), call('42', { Status: 'Holding' })]))).toEqual([
      '42',
      '43',
    ]);
  });

  test('a contact without an id is none', () => {
    expect(live(known([{ Type: 'CallContactEvent', ContactID: '', Status: 'Active' }]))).toEqual([]);
  });

  test.each<readonly [string, RawEvent, boolean]>([
    ['FinalState True', { Status: 'Disconnected', FinalState: 'True' }, true],
    ['FinalState true, whatever the status', { Status: 'Active', FinalState: true }, true],
    ['FinalState False', { Status: 'Disconnected', FinalState: 'False' }, false],
    ['Disconnected without FinalState', { Status: 'Disconnected' }, true],
    ['disconnected, in any letter case', { Status: 'disconnected', FinalState: '' }, true],
    ['Discarded without FinalState', { Status: 'Discarded' }, true],
    ['Disconnected with an unreadable FinalState', { Status: 'Disconnected', FinalState: 'perhaps' }, true],
    ['Active without FinalState', { Status: 'Active' }, false],
    ['an unreadable status', { Status: 7 }, false],
    ['nothing', {}, false],
  ])('a contact ends by %s: %s', (_, more, ends) => {
    expect(live(known([call('42', { Status: 'Active', FinalState: 'False' })], [call('42', more)]))).toEqual(
      ends ? [] : ['42'],
    );
  });

  describe('a disconnected call that awaits its FinalState', () => {
    const disconnected = call('42', { Status: 'Disconnected', FinalState: 'False' });

    test('ends when the agent is available', () => {
      expect(live(known([disconnected], [state('Available')]))).toEqual([]);
      expect(live(known([disconnected], [state('available')]))).toEqual([]);
    });

    test('does not end by another state, nor by one that cannot be read', () => {
      expect(live(known([disconnected], [state('Unavailable')]))).toEqual(['42']);
      expect(live(known([disconnected], [state(7)]))).toEqual(['42']);
    });

    test('does not end by a state that was told before it', () => {
      expect(live(known([state('Available')], [disconnected]))).toEqual(['42']);
    });

    test('does not end by the state of a session that has ended', () => {
      expect(live(known([state('Available'), { Type: 'AgentSessionEnd' }, disconnected]))).toEqual(['42']);
    });

    test('takes no other contact along', () => {
      const others = [
        call('43', { Status: 'Active', FinalState: 'False' }),
        contact('ChatContactEvent', '44', { Status: 'Disconnected', FinalState: 'False' }),
      ];
      expect(live(known([disconnected, ...others], [state('Available')]))).toEqual(['43', '44']);
    });

    test('leaves the snapshot before as it was', () => {
      const before = known([disconnected]);
      fold(before, told('MAX', [state('Available')]));
      expect(live(before)).toEqual(['42']);
    });
  });

  test.each(['AgentSessionEnd', 'RemoteAgentSessionEnd'])('%s ends all but the registration', (Type) => {
    const before = {
      ...known([state('Available'), call('42', { Status: 'Active' })]),
      acknowledge: told('MAX', [ACK])[0],
    };
    expect(inRaws(fold(before, told('MAX', [{ Type }])))).toEqual({ acknowledge: ACK, latest: [], ended: [] });
    const next = fold(before, told('MAX', [{ Type }, call('43', { Status: 'Active' })]));
    expect(live(next)).toEqual(['43']);
    expect(live(before)).toEqual(['42']);
    expect(live(NOTHING_KNOWN)).toEqual([]);
  });

  test('a voicemail that has ended is remembered, sixteen at most; other contacts are not', () => {
    const ended = Array.from({ length: 20 }, (_, at) =>
      contact('VoiceMailContactEvent', String(at + 1), { Status: 'Discarded', FinalState: 'True' }),
    );
    const after = known([...ended, call('99', { Status: 'Disconnected', FinalState: 'True' })]);
    expect(after.ended.map(({ raw }) => raw['ContactID'])).toEqual(ended.slice(4).map((raw) => raw['ContactID']));
  });
});

describe('opening', () => {
  const offer = (RefusalTimeout: unknown): RawEvent =>
    contact('DigitalContactEvent', '42', { Status: 'Incoming', RefusalTimeout });

  function isTold(raw: RawEvent, at: number): boolean {
    const snapshot = fold(NOTHING_KNOWN, told('MAX', [raw], 1000));
    return opening(snapshot, 1000 + at).length === 1;
  }

  test('of nothing is empty', () => {
    expect(opening(NOTHING_KNOWN, 0)).toEqual([]);
  });

  test('stands in the order of the first message of the host', () => {
    const snapshot = known([
      { messageType: 'SessionInfo', sessionToken: 't' },
      call('43', { Status: 'Active' }),
      { Type: 'MchAgentSettingsChangeEvent' },
      call('42', { Status: 'Active' }),
      { Type: 'AgentLeg' },
      { Type: 'Mute' },
      state('Available'),
    ]);
    const [acknowledge] = told('MAX', [ACK]);
    const names = opening({ ...snapshot, acknowledge }, 0).map(({ raw }) => raw['Type'] ?? raw['messageType']);
    expect(names).toEqual([
      'ClientEventSubscriptionAcknowledge',
      'AgentState',
      'Mute',
      'AgentLeg',
      'MchAgentSettingsChangeEvent',
      'CallContactEvent',
      'CallContactEvent',
      'SessionInfo',
    ]);
  });

  test('leaves out a digital offer after its RefusalTimeout', () => {
    expect(isTold(offer('30'), 29_999)).toBe(true);
    expect(isTold(offer('30'), 30_000)).toBe(false);
  });

  test.each([undefined, '', '0', 'soon', null])(
    'leaves out a digital offer with RefusalTimeout %j after 45 seconds',
    (timeout) => {
      expect(isTold(offer(timeout), 44_999)).toBe(true);
      expect(isTold(offer(timeout), 45_000)).toBe(false);
    },
  );

  test('keeps a digital contact that was taken, and an offer of another channel', () => {
    expect(isTold(contact('DigitalContactEvent', '42', { Status: 'Active', RefusalTimeout: '30' }), 99_999)).toBe(true);
    expect(isTold(contact('ChatContactEvent', '42', { Status: 'Incoming', RefusalTimeout: '30' }), 99_999)).toBe(true);
  });

  test('an offer that is told again after its time is a new one, and before it has no more time', () => {
    const again = (at: number): Snapshot => {
      const offered = fold(NOTHING_KNOWN, told('MAX', [offer('30')]), 0);
      return fold(offered, told('MAX', [offer('30')], at), at);
    };
    expect(opening(again(29_999), 30_000)).toHaveLength(0);
    expect(opening(again(30_000), 59_999)).toHaveLength(1);
    expect(opening(again(30_000), 60_000)).toHaveLength(0);
  });

  test('an offer that is taken in time lapses no more', () => {
    const offered = fold(NOTHING_KNOWN, told('MAX', [offer('30')]));
    const taken = fold(offered, told('MAX', [contact('DigitalContactEvent', '42', { Status: 'Active' })]));
    expect(opening(taken, 99_999)).toHaveLength(1);
  });
});

describe('restate', () => {
  /** The places of what is new in a message. */
  function news(
    before: Snapshot,
    issuer: string,
    events: readonly RawEvent[],
    requestedAll = false,
  ): readonly number[] {
    return restate(before, told(issuer, events), requestedAll).news.map(({ at }) => at);
  }

  const voicemail = contact('VoiceMailContactEvent', '45', { Status: 'Discarded', FinalState: 'True' });

  test('tells where the news stand, and never the acknowledgement', () => {
    const before = known([state('Available'), call('42', { Status: 'Active' })]);
    const events = [state('Available'), ACK, call('42', { Status: 'Holding' }), { Type: 'UpdateSkills' }];
    expect(news(before, 'MAX', events)).toEqual([2, 3]);
  });

  test('knows an event by its type and its contact', () => {
    const before = known([call('42', { Status: 'Active' }), contact('ChatContactEvent', '43', { Status: 'Active' })]);
    const events = [
      contact('TextContactEvent', '43', { Status: 'Active' }),
      call('42', { Status: 'Active' }),
      contact('WorkItemContactEvent', '42', { Status: 'Active' }),
    ];
    // A chat by its other name differs by that name.
    expect(news(before, 'MAX', events)).toEqual([0, 2]);
  });

  test('tells nothing of a contact without an id that is told anew', () => {
    const before = known([call('42', { Status: 'Active' })]);
    expect(news(before, 'MAX', [call('', { Status: 'Active' })])).toEqual([0]);
  });

  test('holds an ended voicemail against what is remembered of it', () => {
    const before = known([voicemail]);
    expect(news(before, 'CXA', [{ ...voicemail }, ACK], true)).toEqual([]);
    expect(news(before, 'CXA', [{ ...voicemail, ContactID: '46' }], true)).toEqual([0]);
  });

  test('forgets mute and leg, unless it tells them', () => {
    const before = known([
      { Type: 'Mute', AgentMuted: 'True' },
      { Type: 'AgentLeg', Status: 'Active' },
    ]);
    const bare = restate(before, told('MAX', [ACK]), false);
    expect([...bare.snapshot.latest.keys()]).toEqual([]);
    expect(bare.forgotten).toEqual(['Mute', 'AgentLeg']);
    const again = restate(before, told('MAX', [ACK, { Type: 'Mute', AgentMuted: 'True' }]), false);
    expect(again.news).toEqual([]);
    expect(again.forgotten).toEqual(['AgentLeg']);
    expect([...again.snapshot.latest.keys()]).toEqual(['Mute']);
  });

  test('forgets no more than it knew', () => {
    expect(restate(NOTHING_KNOWN, told('MAX', [ACK, state('Available')]), true).forgotten).toEqual([]);
  });

  test('keeps settings, token and state that it does not tell', () => {
    const before = known([state('Available'), { Type: 'MchAgentSettingsChangeEvent' }, { messageType: 'SessionInfo' }]);
    const { snapshot, forgotten } = restate(before, told('MAX', [ACK]), true);
    expect(inRaws(snapshot)).toEqual(inRaws(before));
    expect(forgotten).toEqual([]);
  });

  describe('removes', () => {
    const before = known([
      call('42', { Status: 'Active' }),
      call('43', { Status: 'Disconnected', FinalState: 'False' }),
      contact('EmailContactEvent', '44', { Status: 'Active' }),
    ]);

    test.each<readonly [string, string, readonly RawEvent[], boolean, readonly string[]]>([
      ['every contact that MAX does not restate', 'MAX', [ACK, state('Unavailable')], true, []],
      [
        'all but what MAX restates',
        'MAX',
        [ACK, state('Unavailable'), contact('EmailContactEvent', '44', {})],
        true,
        ['44'],
      ],
      ['nothing by a bare answer', 'MAX', [ACK], true, ['42', '43', '44']],
      ['nothing without a request for all', 'MAX', [ACK, state('Unavailable')], false, ['42', '43', '44']],
      ['a call alone that CXone Agent does not restate', 'CXA', [state('Unavailable'), ACK], true, ['43', '44']],
      [
        'nothing that CXone Agent restates',
        'CXA',
        [state('Unavailable'), call('42', {}), ACK],
        true,
        ['42', '43', '44'],
      ],
    ])('%s', (_, issuer, events, requestedAll, left) => {
      const { snapshot, forgotten } = restate(before, told(issuer, events), requestedAll);
      expect(live(snapshot)).toEqual(left);
      expect(forgotten).toEqual(live(before).filter((contactId) => !left.includes(contactId)));
      expect(live(before)).toEqual(['42', '43', '44']);
    });
  });
});

describe('sameEvent', () => {
  test.each<readonly [unknown, unknown, boolean]>([
    [{ a: 1, b: [1, { c: NaN }] }, { b: [1, { c: NaN }], a: 1 }, true],
    [{}, {}, true],
    [{ a: 1 }, { a: 2 }, false],
    [{ a: 1 }, { a: 1, b: 1 }, false],
    [{ a: 1, b: 1 }, { a: 1 }, false],
    [{ a: undefined }, { b: undefined }, false],
    [{ a: undefined }, { a: undefined, b: 1 }, false],
    [{ toString: undefined }, { a: 1 }, false],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1], { 0: 1 }, false],
    [{ 0: 1 }, [1], false],
    [[], {}, false],
    [{}, [], false],
    [null, {}, false],
    [{}, null, false],
    [{}, 'text', false],
    ['text', {}, false],
    ['1', 1, false],
    [undefined, undefined, true],
    [undefined, {}, false],
    [0, -0, false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(sameEvent(one, other)).toBe(same);
  });

  test('a tree as deep as an event may be is compared to its end', () => {
    const deep = (leaf: number): unknown => ({ a: { b: { c: { d: [{ e: { f: leaf } }] } } } });
    expect(sameEvent(deep(1), deep(1))).toBe(true);
    expect(sameEvent(deep(1), deep(2))).toBe(false);
  });

  test('a cycle is a difference, and the comparison ends', () => {
    const one: Record<string, unknown> = { a: 1 };
    const other: Record<string, unknown> = { a: 1 };
    one['self'] = one;
    other['self'] = other;
    expect(sameEvent(one, other)).toBe(false);
    expect(sameEvent(one, one)).toBe(true);
  });
});
