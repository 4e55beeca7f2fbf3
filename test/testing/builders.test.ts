import fc from 'fast-check';
import type { EventMap, WireMap } from 'rx-max';
import * as testing from 'rx-max/testing';
import { eventsOf } from '../wire/arbitraries';
import { PAYLOADS } from '../wire/fixtures/payloads';
import { KNOWN_TYPES } from '../wire/fixtures/protocol-fields';
import { batchFrom, decodeOne } from '../wire/one-batch';

type Builders = {
  readonly [Type in keyof EventMap]: (fields?: testing.FieldsOf<Type>) => WireMap[Type];
};

/** A type without a builder does not compile here. */
const BUILDERS: Builders = {
  CallContactEvent: testing.callContact,
  ChatContactEvent: testing.chatContact,
  EmailContactEvent: testing.emailContact,
  VoiceMailContactEvent: testing.voiceMailContact,
  VoiceMailPlayBackEvent: testing.voiceMailPlayBack,
  WorkItemContactEvent: testing.workItemContact,
  DigitalContactEvent: testing.digitalContact,
  SupervisorContact: testing.supervisorContact,
  SupervisorMonitor: testing.supervisorMonitor,
  AgentState: testing.agentState,
  AgentLeg: testing.agentLeg,
  Mute: testing.mute,
  AgentSessionStart: testing.agentSessionStart,
  AgentSessionEnd: testing.agentSessionEnd,
  RemoteAgentSessionEnd: testing.remoteAgentSessionEnd,
  SessionStartFailed: testing.sessionStartFailed,
  MchAgentSettingsChangeEvent: testing.mchAgentSettingsChange,
  NaturalCallingSkillList: testing.naturalCallingSkillList,
  Conference: testing.conference,
  HoursOfOperation: testing.hoursOfOperation,
  PromiseKeeper: testing.promiseKeeper,
  PromiseKeeperStatus: testing.promiseKeeperStatus,
  Indicator: testing.indicator,
  PopURL: testing.popUrl,
  PageOpen: testing.pageOpen,
  RunApp: testing.runApp,
  AgentAssist: testing.agentAssist,
  AgentWorkflowConfiguration: testing.agentWorkflowConfiguration,
  CustomEvent: testing.customEvent,
  SmartReachValidation: testing.smartReachValidation,
  NetworkOfflineEvent: testing.networkOffline,
  SessionInfo: testing.sessionInfo,
  ClientEventSubscriptionAcknowledge: testing.acknowledge,
  // A notice has a name and nothing else; its servers are told through `event`.
  UpdatePermissions: (fields) => testing.event('UpdatePermissions', fields),
  UpdateUnavailableCodes: (fields) => testing.event('UpdateUnavailableCodes', fields),
  UpdateSkills: (fields) => testing.event('UpdateSkills', fields),
  UpdateMessages: (fields) => testing.event('UpdateMessages', fields),
  UpdateIndicators: (fields) => testing.event('UpdateIndicators', fields),
  UpdateDialerCampaigns: (fields) => testing.event('UpdateDialerCampaigns', fields),
  UpdateCallbacks: (fields) => testing.event('UpdateCallbacks', fields),
  UpdateTeams: (fields) => testing.event('UpdateTeams', fields),
};

type Fields = Readonly<Record<string, unknown>>;

/** The builder of any type, which takes what is known to be fields of that type. */
function build(type: keyof EventMap, fields: Fields = {}): Fields {
  const builder = BUILDERS[type] as unknown as (fields: Fields) => Fields;
  return builder(fields);
}

function without(fields: object, ...names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/** Some of the fields of an event, at random. */
function someOf(type: keyof EventMap): fc.Arbitrary<Fields> {
  return fc.tuple(eventsOf(type), fc.infiniteStream(fc.boolean())).map(([event, coins]) => {
    return Object.fromEntries(Object.entries(without(event, 'type')).filter(() => coins.next().value === true));
  });
}

describe.each(KNOWN_TYPES)('an event of the type %s', (type) => {
  it('says what its builder is told, and decodes without a rejection', () => {
    fc.assert(
      fc.property(eventsOf(type), (event) => {
        const wire = build(type, without(event, 'type'));
        expect(decodeOne(wire)).toStrictEqual({ event: { ...event, raw: wire }, rejections: [] });
      }),
    );
  });

  it('says of the rest what its example says, but for what follows from what it is told', () => {
    const follows = [
      'masterId',
      'fileName',
      'isActive',
      'finalState',
      'currentOutReason',
      'acwTimeout',
      'reason',
      'data',
    ];
    const example = decodeOne(build(type)).event as unknown as Fields;
    fc.assert(
      fc.property(someOf(type), (fields) => {
        const { event, rejections } = decodeOne(build(type, fields));
        const said = without(event, 'raw');
        const free = Object.keys(said).filter((name) => name in fields || !follows.includes(name));
        const wanted: Fields = { ...example, ...fields };
        expect(Object.fromEntries(free.map((name) => [name, said[name]]))).toEqual(
          Object.fromEntries(free.map((name) => [name, wanted[name]])),
        );
        expect(rejections).toEqual([]);
      }),
    );
  });

  it('leaves out what is given as undefined', () => {
    const fields = Object.keys(without(decodeOne(build(type)).event, 'type', 'contactId', 'raw'));
    const none = Object.fromEntries(fields.map((name) => [name, undefined]));
    const wire = build(type, { ...none, contactId: null });
    expect(wire['Type'] ?? wire['messageType']).toBe(type);
    expect(Object.values(without(wire, 'Type', 'messageType', 'contactId'))).toEqual([]);
  });

  it('is, if nothing is told, the example of protocol.md where there is one', () => {
    const shown = PAYLOADS.find(({ event, title }) => event.type === type && !title.includes('built'));
    if (shown === undefined) return;
    // An empty date is left out; a custom event is spelled as any other.
    const wire = without(shown.wire, 'AnsMachineOverrideEndTime', 'type');
    expect(build(type)).toEqual({ ...wire, ...(type === 'CustomEvent' ? { Type: type } : {}) });
  });
});

describe('what follows from what is told', () => {
  it('a contact is its own root, unless it is told to have another one', () => {
    expect(testing.callContact({ contactId: '42' })).toMatchObject({ ContactID: '42', MasterID: '42' });
    expect(testing.callContact({ contactId: '42', masterId: '7' })).toMatchObject({ ContactID: '42', MasterID: '7' });
    expect(testing.callContact({ contactId: null })).not.toHaveProperty('MasterID');
    expect(testing.voiceMailContact({ contactId: '42' })).toMatchObject({ MasterID: '42', FileName: 'vm-42.wav' });
    expect(testing.chatContact({ contactId: '42' })).toMatchObject({ MasterID: '42' });
    expect(testing.workItemContact({ contactId: '42' })).toMatchObject({ MasterID: '42' });
  });

  it('a state has the reason of lunch only where no state is told', () => {
    expect(testing.agentState()).toMatchObject({ CurrentState: 'Unavailable', CurrentOutReason: 'Lunch' });
    expect(testing.agentState({ currentState: 'Available' })).toMatchObject({ CurrentOutReason: '', AcwTimeout: '0' });
    expect(testing.agentState({ currentState: 'Unavailable', isAcw: true })).toMatchObject({
      CurrentOutReason: 'After Call Work',
      AcwTimeout: '60',
    });
  });

  it('a leg is final when it is disconnected, and a chat is active when its status says so', () => {
    expect(testing.agentLeg({ status: 'Disconnected' })).toMatchObject({ FinalState: 'True' });
    expect(testing.agentLeg({ status: 'Dialing' })).toMatchObject({ FinalState: 'False' });
    expect(testing.chatContact({ status: 'Active' })).toMatchObject({ IsActive: 'True' });
  });

  it('a custom event has its contact inside its data', () => {
    expect(testing.event('CustomEvent')).not.toHaveProperty('ContactID');
  });
});

describe('a chat', () => {
  it('goes by the newer name where that is wished', () => {
    const wire = testing.chatContact({ status: 'Active' }, { as: 'TextContactEvent' });
    expect(wire.Type).toBe('TextContactEvent');
    expect(decodeOne(wire).event).toMatchObject({ type: 'ChatContactEvent', status: 'Active' });
  });
});

describe('an acknowledgement', () => {
  it('is bound to no contact as MAX has it, and as CXone Agent has it', () => {
    expect(testing.acknowledge()).toStrictEqual({
      messageType: 'ClientEventSubscriptionAcknowledge',
      status: 'OK',
      reason: 'Success',
      contactId: null,
    });
    expect(testing.acknowledge({ contactId: undefined })).toStrictEqual({
      messageType: 'ClientEventSubscriptionAcknowledge',
      status: 'OK',
      reason: 'Success',
      contactId: undefined,
    });
  });

  it('is bound to a contact by a number, as far as a number holds its id', () => {
    expect(testing.acknowledge({ contactId: '304828365' }).contactId).toBe(304828365);
    expect(testing.acknowledge({ contactId: '900719925474010003' }).contactId).toBe('900719925474010003');
  });

  it('says why it is an error', () => {
    expect(testing.acknowledge({ status: 'ERROR' }).reason).toBe('Invalid Subscription Types.');
    expect(testing.acknowledge({ status: 'ERROR', reason: 'Invalid Contact Id' }).reason).toBe('Invalid Contact Id');
  });
});

describe('an update notice', () => {
  it('is its name', () => {
    expect(testing.updateNotice('UpdateSkills')).toEqual(testing.event('UpdateSkills'));
    expect(testing.updateNotice('UpdateSkills').Type).toBe('UpdateSkills');
  });
});

describe('an unknown event', () => {
  it('is passed through', () => {
    const raw = { Type: 'PostData', data: { any: 'thing' } };
    expect(testing.unknownEvent(raw)).toBe(raw);
  });
});

describe('a host message', () => {
  const events = [testing.acknowledge(), testing.agentState({ currentState: 'Available' })] as const;

  it('is of MAX, of CXone Agent, or of another host', () => {
    expect(testing.fromMax(...events)).toEqual({ issuer: 'MAX', contactId: null, events });
    expect(testing.fromCxa(...events)).toEqual({ issuer: 'CXA', contactId: null, events });
    const message = testing.hostMessage({ issuer: 'CXoneAgent', contactId: 42, events });
    expect(message).toEqual({ issuer: 'CXoneAgent', contactId: 42, events });
  });

  it('is a batch', () => {
    const batch = batchFrom(testing.fromCxa(...events));
    expect(batch.events.map(({ type }) => type)).toEqual(['ClientEventSubscriptionAcknowledge', 'AgentState']);
    expect(batch.rejections).toEqual([]);
  });
});

describe('what a builder writes', () => {
  it('is its own: what is done to it is not seen by the next', () => {
    for (const type of KNOWN_TYPES) {
      const before = structuredClone(build(type));
      for (const value of Object.values(build(type))) if (Array.isArray(value)) value.push({ not: 'there' });
      expect(build(type)).toEqual(before);
    }
  });
});
