import type { CallAction } from '../../src/host/call-action';
import type { HostInput } from '../../src/host/host-input';
import type { HostOptions, HostState, ProfileName } from '../../src/host/host-state';
import { initialHost } from '../../src/host/host-state';
import { decodeBatch } from '../../src/wire/decode-batch';
import type { RawEvent } from '../../src/wire/family';
import { deskAfter, messagesTo, NOON, registers, run, says } from './desk';

const SECOND = 1000;
const PROFILES: readonly ProfileName[] = ['max', 'cxone-agent'];

const START: HostInput = { kind: 'session-start', token: 'T1', at: NOON };
const AVAILABLE: HostInput = { kind: 'agent-state', state: 'Available', at: NOON };
const LUNCH: HostInput = { kind: 'agent-state', state: 'Unavailable', outReason: 'Lunch', at: NOON };
const CALL: HostInput = { kind: 'offer', channel: 'voice', contactId: '700', at: NOON };

/** The page's command. */
function commands(name: string): HostInput {
  return says({ messageType: `${name}Event` });
}

/** The agent's button, or what the caller does. */
function does(action: CallAction, at = NOON): HostInput {
  return { kind: 'action', action, at };
}

/** An agent who is available, at a desktop to which a page listens. */
function ready(profile: ProfileName, options?: HostOptions): HostState {
  return deskAfter(profile, [registers(['all']), START, AVAILABLE], options);
}

/** The desktop's messages in the words of protocol.md D: `CC` call, `AS` agent state, `AL` agent leg. */
function story(state: HostState, inputs: readonly HostInput[]): readonly string[] {
  return messagesTo('main', run(state, inputs).outputs).map(({ events }) => events.map(chapter).join(', '));
}

function chapter(event: unknown): string {
  const raw = event as RawEvent;
  const field = (name: string): string => (typeof raw[name] === 'string' ? raw[name] : '');
  switch (raw['Type']) {
    case 'CallContactEvent':
      return `CC ${field('Status')}${raw['FinalState'] === 'True' ? ' final' : ''}${raw['IsLogging'] === 'True' ? ' recorded' : ''}`;
    case 'AgentState': {
      const next = (raw['NextStates'] as readonly RawEvent[]).map(
        ({ State, OutReason }) => ` then ${String(State)} ${String(OutReason)}`,
      );
      const acw = raw['IsAcw'] === 'True' ? ` ACW ${field('AcwTimeout')}` : '';
      return `AS ${field('CurrentState')} ${field('CurrentOutReason')}${acw}${next.join('')}`
        .replace(/ +/g, ' ')
        .trim();
    }
    case 'AgentLeg':
      return `AL ${field('Status')}${raw['FinalState'] === 'True' ? ' final' : ''}`;
    case 'Mute':
      return `Mute ${field('AgentMuted')}`;
    default:
      return field('Type') || field('type') || field('messageType');
  }
}

describe.each(PROFILES)('one voice call on %s', (profile) => {
  it('goes from its first ring to the saved disposition (D.3)', () => {
    const told = story(ready(profile), [
      CALL,
      commands('Answer'),
      commands('Hold'),
      commands('Hold'),
      commands('Mute'),
      commands('Mute'),
      commands('Mask'),
      commands('Mask'),
      commands('Record'),
      commands('Hangup'),
      does('disposition'),
    ]);
    expect(told).toEqual([
      'CC Incoming, AS InboundContact, AL Dialing',
      'AL Active, CC Active',
      'CC Holding',
      'CC Active',
      'Mute True',
      'Mute False',
      'CC Masking',
      'CC Active',
      'CC Active recorded',
      'CC Disconnected recorded, AS Unavailable After Call Work ACW 60, AL Disconnected final',
      'CC Disconnected final recorded, AS Available',
    ]);
  });

  it("is the same by the desktop's own buttons", () => {
    const actions: readonly CallAction[] = [
      'answer',
      'hold',
      'hold',
      'mute',
      'mute',
      'mask',
      'mask',
      'record',
      'hangup',
    ];
    const names = ['Answer', 'Hold', 'Hold', 'Mute', 'Mute', 'Mask', 'Mask', 'Record', 'Hangup'];
    const desk = run(ready(profile), [CALL]).state;
    expect(
      story(
        desk,
        actions.map((action) => does(action)),
      ),
    ).toEqual(story(desk, names.map(commands)));
  });

  it('is refused: over at once, and the agent unavailable (D.4)', () => {
    const refused = 'CC Disconnected final, AS Unavailable Refused, AL Disconnected final';
    expect(story(ready(profile), [CALL, commands('Refuse')]).at(-1)).toEqual(refused);
    expect(story(ready(profile), [CALL, does('no-answer')]).at(-1)).toEqual(refused);
  });

  it('is given up by the caller: over at once, and the agent available', () => {
    const told = story(ready(profile), [CALL, does('caller-hangup')]);
    expect(told.at(-1)).toBe('CC Disconnected final, AS Available, AL Disconnected final');
  });

  it('is hung up by the caller: after-call work as if the agent had hung up', () => {
    const told = story(ready(profile), [CALL, commands('Answer'), does('caller-hangup')]);
    expect(told.at(-1)).toBe('CC Disconnected, AS Unavailable After Call Work ACW 60, AL Disconnected final');
  });

  it('ends at once where there is no after-call work', () => {
    const told = story(ready(profile, { afterCallWork: 'none' }), [CALL, commands('Answer'), commands('Hangup')]);
    expect(told.at(-1)).toBe('CC Disconnected final, AS Available, AL Disconnected final');
  });

  it('leaves after-call work when its time is over, not before', () => {
    const hungUp = [CALL, does('answer'), does('hangup', NOON + 10 * SECOND)];
    const desk = run(ready(profile), hungUp).state;
    expect(story(desk, [{ kind: 'time', at: NOON + 69 * SECOND }])).toEqual([]);
    expect(story(desk, [{ kind: 'time', at: NOON + 70 * SECOND }])).toEqual(['CC Disconnected final, AS Available']);
    const unlimited = run(ready(profile, { afterCallWork: 0 }), hungUp).state;
    expect(story(unlimited, [{ kind: 'time', at: NOON + 9999 * SECOND }])).toEqual([]);
  });

  it('queues the state that the agent wishes for, and enters it after the work (D.2)', () => {
    const told = story(ready(profile), [CALL, does('answer'), LUNCH, does('hangup'), does('disposition')]);
    expect(told.slice(2)).toEqual([
      'AS InboundContact then Unavailable Lunch',
      'CC Disconnected, AS Unavailable After Call Work ACW 60 then Unavailable Lunch, AL Disconnected final',
      'CC Disconnected final, AS Unavailable Lunch',
    ]);
    const wishedLate = story(ready(profile), [CALL, does('answer'), does('hangup'), LUNCH, does('disposition')]);
    expect(wishedLate.slice(3)).toEqual([
      'AS Unavailable After Call Work ACW 60 then Unavailable Lunch',
      'CC Disconnected final, AS Unavailable Lunch',
    ]);
  });

  it('queues it in after-call work of any other kind, too', () => {
    const work = { Type: 'AgentState', CurrentState: 'Unavailable', IsAcw: 'True', AcwTimeout: '9', NextStates: [] };
    expect(story(ready(profile), [{ kind: 'emit', events: [work] }, LUNCH]).slice(1)).toEqual([
      'AS Unavailable ACW 9 then Unavailable Lunch',
    ]);
  });

  it('takes the mute with it, and says so', () => {
    const told = story(ready(profile), [CALL, commands('Answer'), commands('Mute'), commands('Hangup')]);
    expect(told.at(-1)).toBe(
      'CC Disconnected, AS Unavailable After Call Work ACW 60, AL Disconnected final, Mute False',
    );
  });

  it('is not offered to an agent who is not available, or has one already', () => {
    const { outputs } = run(ready(profile), [LUNCH, CALL]);
    expect(outputs.at(-1)).toMatchObject({ kind: 'log', code: 'contact-not-offered' });
    expect(story(ready(profile), [CALL, { ...CALL, contactId: '701' }]).length).toBe(1);
  });

  it('gets an id of its own where none is given, another one each time', () => {
    const again = [
      { kind: 'offer', channel: 'voice', at: NOON },
      does('caller-hangup'),
      { kind: 'offer', channel: 'voice', at: NOON },
    ] as const;
    const { outputs } = run(ready(profile), again);
    const ids = messagesTo('main', outputs).flatMap(({ events }) =>
      events.map((event) => (event as RawEvent)['ContactID']),
    );
    expect(new Set(ids.filter((id) => id !== undefined)).size).toBe(2);
  });

  it('tells its times, and what the caller is', () => {
    const offer: HostInput = {
      kind: 'offer',
      channel: 'voice',
      contactId: '700',
      ani: '1',
      dnis: '2',
      skill: '3',
      screenPopUrl: 'https://crm.example/',
      at: NOON,
    };
    const { state } = run(ready(profile), [offer, does('answer', NOON + SECOND)]);
    expect(state.contacts).toMatchObject([
      {
        ContactID: '700',
        ANI: '1',
        DNIS: '2',
        Skill: '3',
        ScreenPopUrl: 'https://crm.example/',
        StartTimeUTC: '2025-03-04T12:00:00.000Z',
        LastStateChangeTimeUTC: '2025-03-04T12:00:01.000Z',
      },
    ]);
  });

  it('consists of events that the codecs read without a complaint', () => {
    const inputs = [
      CALL,
      ...['Answer', 'Hold', 'Hold', 'Mute', 'Mask', 'Mask', 'Record', 'Hangup'].map(commands),
      does('disposition'),
    ];
    const { outputs } = run(initialHost(profile), [
      registers(['all']),
      START,
      AVAILABLE,
      ...inputs,
      { kind: 'session-end', how: 'logout' },
    ]);
    for (const data of messagesTo('main', outputs)) {
      const decoded = decodeBatch(data);
      if (decoded._tag === 'Left') throw new Error('The envelope was not read.');
      expect(decoded.right.events.map(({ type }) => type)).not.toContain('UnknownEvent');
      expect(decoded.right.rejections).toEqual([]);
    }
  });
});

describe('a button that the state does not allow does nothing', () => {
  const NAMES = ['Answer', 'Refuse', 'Hold', 'Mute', 'Mask', 'Record', 'Hangup'];
  const ANSWERED = [CALL, does('answer')];

  it.each<readonly [string, readonly HostInput[], readonly string[]]>([
    ['without a call', [], []],
    ['while it rings', [CALL], ['Answer', 'Refuse']],
    ['while the call is active', ANSWERED, ['Hold', 'Mute', 'Mask', 'Record', 'Hangup']],
    ['while it is recorded', [...ANSWERED, does('record')], ['Hold', 'Mute', 'Mask', 'Hangup']],
    ['on hold', [...ANSWERED, does('hold')], ['Hold', 'Mute', 'Hangup']],
    ['while it is masked', [...ANSWERED, does('mask')], ['Mute', 'Mask', 'Hangup']],
    ['in after-call work', [...ANSWERED, does('hangup')], []],
    ['when all is over', [...ANSWERED, does('hangup'), does('disposition')], []],
  ])('%s', (_, before, allowed) => {
    const desk = run(ready('max'), before).state;
    const accepted = NAMES.filter((name) => isAccepted(desk, name));
    expect(accepted).toEqual(allowed);
  });

  function isAccepted(desk: HostState, name: string): boolean {
    const { state, outputs } = run(desk, [commands(name)]);
    const [said, ...posts] = outputs;
    const accepted = said?.kind === 'command' && said.accepted;
    // What is not accepted leaves no trace.
    if (!accepted) expect([state, posts]).toEqual([desk, []]);
    return accepted;
  }

  it('a disposition is saved in after-call work only', () => {
    expect(story(run(ready('max'), ANSWERED).state, [does('disposition')])).toEqual([]);
  });
});

describe('commands', () => {
  it('work from any window, registered or not, and from none', () => {
    const desk = run(ready('cxone-agent'), [CALL]).state;
    expect(story(desk, [says({ messageType: 'AnswerEvent' }, 'stranger')])).toEqual(['AL Active, CC Active']);
    expect(story(desk, [says({ messageType: 'AnswerEvent' }, null)])).toEqual(['AL Active, CC Active']);
  });

  it('a contact id in them is ignored: the host chooses the call', () => {
    const desk = run(ready('max'), [CALL, does('answer')]).state;
    expect(story(desk, [says({ messageType: 'HoldEvent', contactId: 999 })])).toEqual(['CC Holding']);
  });

  it('a contact card is shown by MAX if there is a call, and unknown to CXone Agent', () => {
    const card = says({ messageType: 'ContactCardData', contactCardData: { name: 'Ada', userImg: 'data:,' } });
    const shown = { kind: 'command', command: 'contact-card', card: { name: 'Ada', userImg: 'data:,' } };
    expect(run(ready('max'), [CALL, card]).outputs.at(-1)).toMatchObject({ ...shown, accepted: true });
    expect(run(ready('max'), [card]).outputs).toMatchObject([{ ...shown, accepted: false }]);
    expect(run(ready('cxone-agent'), [card]).outputs).toEqual([]);
  });

  it('say which contact they were done to; the card that names another call is of that call', () => {
    const second: HostInput = {
      kind: 'emit',
      events: [{ Type: 'CallContactEvent', ContactID: '900719925474010002', Status: 'Active' }],
    };
    const desk = run(ready('max'), [CALL, second]).state;
    const toldOf = (input: HostInput): unknown => run(desk, [input]).outputs.find(({ kind }) => kind === 'command');
    const card = { messageType: 'ContactCardData', contactCardData: { name: 'Ada', userImg: '' } };
    expect(toldOf(commands('Answer'))).toMatchObject({ accepted: true, contactId: '700' });
    expect(toldOf(says(card))).toMatchObject({ accepted: true, contactId: '700' });
    expect(toldOf(says({ ...card, contactId: '900719925474010002' }))).toMatchObject({
      contactId: '900719925474010002',
    });
    expect(toldOf(says({ ...card, contactId: 999 }))).toMatchObject({ accepted: true, contactId: '700' });
    expect(toldOf(commands('Record'))).not.toHaveProperty('card');
    expect(run(ready('max'), [commands('Hold')]).outputs).not.toContainEqual(
      expect.objectContaining({ contactId: expect.anything() as unknown }),
    );
  });

  it('act on a call that was only emitted', () => {
    const emitted: HostInput = {
      kind: 'emit',
      events: [{ Type: 'CallContactEvent', ContactID: '9', Status: 'Holding' }],
    };
    expect(story(ready('max'), [emitted, commands('Hold')])).toEqual(['CC Holding', 'CC Active']);
  });
});
