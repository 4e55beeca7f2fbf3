import { ALL_SEQUENCES } from '../scenarios/all-sequences';
import type { Channel, Known } from '../scenarios/known';
import type { Sequence, SequenceStep } from '../scenarios/sequence';
import type { HostInput } from '../../src/host/host-input';
import type { HostMessage } from '../../src/host/host-output';
import { type HostState, initialHost, type ProfileName } from '../../src/host/host-state';
import type { RawEvent } from '../../src/wire/family';
import { announces, messagesTo, polls, registers, run, says } from './desk';
import { EVENT_INDEX, idOf, LIVE, typeOf } from './event-index';

const PROFILES = ['max', 'cxone-agent'] as const;
const NAMED = ALL_SEQUENCES.map((sequence) => [sequence.title, sequence] as const);

/** A step as the desktop meets it: a token comes with the poll, and is told after a start, or announced by itself. */
function inputsOf({ events, token }: SequenceStep): readonly HostInput[] {
  const batch: readonly HostInput[] = events.length === 0 ? [] : [{ kind: 'emit', events }];
  if (token === undefined) return batch;
  const isStart = events.some((event) => typeOf(event) === 'AgentSessionStart');
  return isStart ? [polls(token), ...batch] : [...batch, announces(token)];
}

/** What the steps make the desktop post to a window that registered before them, a list of messages for each step. */
function toldBy(profile: ProfileName, type: string, { steps }: Sequence): readonly (readonly HostMessage[])[] {
  let { state } = run(initialHost(profile), [registers([type])]);
  return steps.map((step) => {
    const ran = run(state, inputsOf(step));
    state = ran.state;
    return messagesTo('main', ran.outputs);
  });
}

function envelope(profile: ProfileName, events: readonly unknown[]): HostMessage {
  return { issuer: profile === 'max' ? 'MAX' : 'CXA', contactId: null, events };
}

describe.each(PROFILES)('on %s a window registered for', (profile) => {
  it.each(NAMED)(
    'all gets each batch as one message, whole and in order, and the token after it: %s',
    (_, sequence) => {
      expect(toldBy(profile, 'all', sequence)).toEqual(
        sequence.steps.map(({ events, token }) => [
          ...(events.length === 0 ? [] : [envelope(profile, events)]),
          ...(token === undefined ? [] : [envelope(profile, [{ messageType: 'SessionInfo', sessionToken: token }])]),
        ]),
      );
    },
  );

  it.each(NAMED)('agent or contacts gets what the columns of protocol.md A.7 say: %s', (_, sequence) => {
    for (const type of ['agent', 'contacts']) {
      const passes = LIVE[profile][type] ?? (() => false);
      expect(toldBy(profile, type, sequence)).toEqual(
        sequence.steps.map(({ events }) => {
          const wanted = events.filter(passes);
          return wanted.length === 0 ? [] : [envelope(profile, wanted)];
        }),
      );
    }
  });
});

interface Late {
  readonly state: string | undefined;
  readonly contacts: readonly (readonly [id: unknown, status: unknown])[];
  readonly hasToken: boolean;
}

/** What a window is told that registers for `all` after each step. */
function toldLate(profile: ProfileName, { steps }: Sequence): readonly Late[] {
  let state: HostState = initialHost(profile);
  return steps.map((step) => {
    state = run(state, inputsOf(step)).state;
    const request = { messageType: 'RegisterForClientEvents', subscriptionTypes: ['all'] };
    const { outputs } = run(state, [says(request, 'late', Date.parse(step.at))]);
    const events = messagesTo('late', outputs).flatMap((message) => message.events as readonly RawEvent[]);
    const acd = events.filter((event) => 'Type' in event);
    return {
      state: acd.find((event) => event['Type'] === 'AgentState')?.['CurrentState'] as string | undefined,
      contacts: acd
        .filter((event) => event['Type'] !== 'AgentState')
        .map((event) => [idOf(event), event['Status']] as const),
      hasToken: events.some((event) => event['messageType'] === 'SessionInfo'),
    };
  });
}

function pairs(contacts: Known['contacts']): Late['contacts'] {
  return contacts.map(({ id, status }) => [id, status]);
}

describe('after each step a window that comes late is told', () => {
  // A final state that never comes is awaited by the desktop, which is not bound by semantics 5.4.
  const closed = NAMED.filter(([, { source }]) => source !== 'protocol.md D.3; semantics 5.4');

  it.each(closed)('by MAX all that is known (protocol.md A.7): %s', (_, sequence) => {
    expect(toldLate('max', sequence)).toEqual(
      sequence.steps.map(({ known }) => ({
        state: known.agent?.name,
        contacts: pairs(known.contacts),
        hasToken: known.hasToken,
      })),
    );
  });

  // Only calls and work items are spelled as it remembers them; after-call work is forgotten, and no call is no contacts.
  const remembered: readonly Channel[] = ['voice', 'workItem'];

  it.each(NAMED)('by CXone Agent what it remembers of that, once it knows the state (protocol.md A.7): %s', (_, it) => {
    expect(toldLate('cxone-agent', it)).toEqual(
      it.steps.map(({ known }) => {
        const kept = known.contacts.filter(
          ({ channel, status }) => remembered.includes(channel) && status !== 'Disconnected',
        );
        return {
          state: known.agent?.name,
          contacts: known.agent !== null && kept.some(({ channel }) => channel === 'voice') ? pairs(kept) : [],
          hasToken: known.agent !== null && known.hasToken,
        };
      }),
    );
  });
});

const CHANNELS: Readonly<Record<string, Channel>> = {
  CallContactEvent: 'voice',
  ChatContactEvent: 'chat',
  TextContactEvent: 'chat',
  EmailContactEvent: 'email',
  VoiceMailContactEvent: 'voicemail',
  WorkItemContactEvent: 'workItem',
  DigitalContactEvent: 'digital',
};

const SESSION_ENDS = ['AgentSessionEnd', 'RemoteAgentSessionEnd'];

describe('the sequences', () => {
  it('are all those of protocol.md D, and the digital offers of C.2.7', () => {
    const sources = new Set(ALL_SEQUENCES.flatMap(({ source }) => source.match(/\b[CD]\.\d+(\.\d+)?/g) ?? []));
    expect([...sources]).toEqual(
      expect.arrayContaining([
        ...['D.1', 'D.2', 'D.3', 'D.4', 'D.5', 'D.6', 'D.7', 'D.8', 'D.9', 'D.10', 'D.11', 'D.12', 'D.13', 'D.14'],
        ...['D.15', 'C.2.7'],
      ]),
    );
    expect(new Set(ALL_SEQUENCES.map(({ title }) => title)).size).toBe(ALL_SEQUENCES.length);
  });

  it('have an id above 2^53', () => {
    const ids = ALL_SEQUENCES.flatMap(({ steps }) => steps.flatMap(({ known }) => known.contacts.map(({ id }) => id)));
    expect(ids.filter((id) => !Number.isSafeInteger(Number(id)))).not.toEqual([]);
  });

  it('have every kind of event that protocol.md D names', () => {
    const said = ALL_SEQUENCES.flatMap(({ steps }) => steps.flatMap(({ events }) => events.map(typeOf)));
    // Of these D says nothing.
    const elsewhere = [
      ...[
        'AgentLegEvent',
        'CustomScreenPop',
        'AgentWorkflowConfiguration',
        'AgentWorkflowCreatePayload',
        'CustomEvent',
      ],
      ...['PostData', 'CUSTOM_WebRTC', 'ResetState'],
    ];
    expect(Object.keys(EVENT_INDEX).filter((type) => !said.includes(type))).toEqual(elsewhere);
  });
});

describe.each(NAMED)('well-formed: %s', (_, { steps, source }) => {
  const events = steps.flatMap((step) => step.events);

  it('names its source, and goes forward in time', () => {
    expect(source).toMatch(/^protocol\.md [CD]/);
    const times = steps.map(({ at }) => new Date(at).toISOString());
    expect(times).toEqual([...times].sort());
  });

  it('has types of the index only, and ids that are digit strings under the key of their type', () => {
    expect(events.map(typeOf).filter((type) => !Object.hasOwn(EVENT_INDEX, type))).toEqual([]);
    for (const event of events) {
      const { scope, key } = EVENT_INDEX[typeOf(event)] ?? {};
      const keys = Object.keys(event).filter((name) => name.toLowerCase() === 'contactid');
      expect(keys).toEqual(scope === 'contact' || (scope === 'either' && keys.length > 0) ? [key] : []);
      if (keys.length > 0) expect(idOf(event)).toMatch(/^[1-9]\d*$/);
    }
  });

  it('tells the token after the start of a session', () => {
    for (const { token, ...step } of steps) {
      if (step.events.some((event) => typeOf(event) === 'AgentSessionStart')) expect(token).toBeDefined();
    }
  });

  it('closes each contact, or knows it at the end, or has another reason for its end (semantics 5.4)', () => {
    const told = new Map(events.filter((event) => typeOf(event) in CHANNELS).map((event) => [idOf(event), event]));
    const live = steps.at(-1)?.known.contacts.map(({ id }) => id) ?? [];
    const isSessionOver = events.some((event) => SESSION_ENDS.includes(typeOf(event)));
    for (const [id, event] of told) {
      const isFinal = event['FinalState'] === 'True';
      const isDisconnected = event['Status'] === 'Disconnected';
      const ends =
        isFinal ||
        isSessionOver ||
        typeOf(event) === 'DigitalContactEvent' ||
        (isDisconnected && ((event['FinalState'] ?? '') === '' || typeOf(event) === 'CallContactEvent'));
      const isLive = live.includes(String(id));
      expect([id, 'live or at its end', isLive || ends]).toEqual([id, 'live or at its end', true]);
      expect([id, 'live after its end', isLive && isFinal]).toEqual([id, 'live after its end', false]);
    }
  });

  it('knows of each contact what was told last, and loses none without saying that it ended', () => {
    const told = new Map<string, RawEvent>();
    let before: readonly string[] = [];
    for (const { events: batch, known, what } of steps) {
      for (const event of batch) if (typeOf(event) in CHANNELS) told.set(String(idOf(event)), event);
      for (const { id, channel, status } of known.contacts) {
        const last = told.get(id);
        expect([what, id, channel, status]).toEqual([what, id, last && CHANNELS[typeOf(last)], last?.['Status']]);
      }
      const now = known.contacts.map(({ id }) => id);
      const mentioned = batch.filter((event) => typeOf(event) in CHANNELS).map((event) => String(idOf(event)));
      const were = [...new Set([...before, ...mentioned])];
      expect([what, ...now]).toEqual([what, ...were.filter((id) => !known.ended.includes(id))]);
      expect(known.ended.filter((id) => !were.includes(id))).toEqual([]);
      before = now;
    }
  });

  it('knows nothing after the end of a session', () => {
    for (const { events: batch, known } of steps) {
      if (!batch.some((event) => SESSION_ENDS.includes(typeOf(event)))) continue;
      const nothing = { agent: null, muted: null, agentLeg: null, contacts: [], hasToken: false };
      expect(known).toEqual({ ...nothing, ended: known.ended });
    }
  });

  it('knows the state, the mute and the leg as they were told last', () => {
    let agent: Known['agent'] = null;
    let muted: Known['muted'] = null;
    let agentLeg: unknown = null;
    for (const { events: batch, known } of steps) {
      for (const event of batch) {
        const { CurrentState, CurrentOutReason, IsAcw, AgentMuted, Status } = event as Readonly<Record<string, string>>;
        switch (typeOf(event)) {
          case 'AgentSessionEnd':
          case 'RemoteAgentSessionEnd':
            [agent, muted, agentLeg] = [null, null, null];
            break;
          case 'AgentState':
            agent = { name: CurrentState ?? '', reason: CurrentOutReason || null, isAcw: IsAcw === 'True' };
            break;
          case 'Mute':
            muted = AgentMuted === 'True';
            break;
          case 'AgentLeg':
            agentLeg = Status;
        }
      }
      expect([known.agent, known.muted, known.agentLeg]).toEqual([agent, muted, agentLeg]);
    }
  });
});
