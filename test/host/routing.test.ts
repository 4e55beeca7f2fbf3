import type { ProfileName } from '../../src/host/host-state';
import type { RawEvent } from '../../src/wire/family';
import { deskAfter, messagesTo, polls, pushes, registers, run } from './desk';
import { EVENT_INDEX, LIVE, typeOf } from './event-index';

const ID = 304828365;
const OTHER = '304828366';

/** Each type of the index, of the agent or of a contact, or of both where it can be either's. */
const EVENTS: readonly RawEvent[] = Object.entries(EVENT_INDEX).flatMap(([Type, { scope, key }]) => [
  ...(scope === 'contact' ? [] : [{ Type }]),
  ...(key === null ? [] : [{ Type, [key]: String(ID) }]),
]);
/** What CXone Agent makes up or passes on with a small `type` (protocol.md C.1.2, C.4.3). */
const SMALL: readonly RawEvent[] = [
  { type: 'AgentSessionEnd' },
  { type: 'CustomEvent', eventName: 'LOCALPOST', data: '{}' },
];
const ALL_EVENTS = [...EVENTS, ...SMALL];

function live(profile: ProfileName, type: string, events: readonly RawEvent[]): readonly unknown[] {
  const registered = deskAfter(profile, [registers([type], ...(type === 'contact' ? [ID] : []))]);
  return messagesTo('main', run(registered, pushes(...events)).outputs).flatMap((message) => message.events);
}

describe.each(['max', 'cxone-agent'] as const)('every type of event on %s (protocol.md C.0)', (profile) => {
  it.each(Object.entries(LIVE[profile]))('passes to `%s` as the columns of protocol.md A.7 say', (type, passes) => {
    expect(live(profile, type, ALL_EVENTS)).toEqual(ALL_EVENTS.filter(passes));
  });

  it('does not pass to `contact` where it is of another contact', () => {
    const others = Object.entries(EVENT_INDEX).flatMap(([Type, { key }]) =>
      key === null ? [] : [{ Type, [key]: OTHER }],
    );
    expect(live(profile, 'contact', others)).toEqual([]);
  });

  it('ends the session in either spelling, and no other type does', () => {
    const ending = ALL_EVENTS.filter((event) => {
      const desk = deskAfter(profile, [polls('T1'), ...pushes('AgentState Available', event)]);
      return desk.token === null;
    });
    expect(ending.map(typeOf)).toEqual(['AgentSessionEnd', 'RemoteAgentSessionEnd', 'AgentSessionEnd']);
  });

  it('is followed by the token where it is the start of a session, and only there (protocol.md A.5.2)', () => {
    const starting = ALL_EVENTS.filter((event) => {
      const { outputs } = run(deskAfter(profile, [polls('T1'), registers(['sessioninfo'])]), pushes(event));
      return messagesTo('main', outputs).length > 0;
    });
    expect(starting.map(typeOf)).toEqual(['AgentSessionStart']);
  });

  it('is the phone of the agent by either name (protocol.md C.1.6)', () => {
    for (const Type of ['AgentLeg', 'AgentLegEvent']) {
      const up = { Type, AgentLegId: '7', Status: 'Active' };
      expect(deskAfter(profile, pushes(up)).agentLeg).toMatchObject({ AgentLegId: '7' });
      expect(deskAfter(profile, pushes(up, { ...up, Status: 'Disconnected' })).agentLeg).toBeNull();
    }
  });
});

describe('MAX tells a page that comes late of every current contact, of any kind (protocol.md A.7)', () => {
  const contacts = EVENTS.filter((event) => typeOf(event).endsWith('ContactEvent'));
  const named = contacts.map((event, at) => {
    const key = EVENT_INDEX[typeOf(event)]?.key ?? '';
    return { ...event, [key]: String(ID + at), Status: 'Active', FinalState: 'False' };
  });

  it('in the order in which they came', () => {
    expect(named.map(typeOf)).toEqual([
      'CallContactEvent',
      'ChatContactEvent',
      'TextContactEvent',
      'EmailContactEvent',
      'VoiceMailContactEvent',
      'WorkItemContactEvent',
      'DigitalContactEvent',
    ]);
    const { outputs } = run(deskAfter('max', pushes(...named)), [registers(['contacts'])]);
    expect(messagesTo('main', outputs).flatMap(({ events }) => events.slice(1))).toEqual(named);
  });

  it('but for those that are over', () => {
    const over = named.map((event) => ({ ...event, Status: 'Disconnected', FinalState: 'True' }));
    const { outputs } = run(deskAfter('max', pushes(...named, ...over)), [registers(['contacts'])]);
    expect(messagesTo('main', outputs).flatMap(({ events }) => events.slice(1))).toEqual([]);
  });
});
