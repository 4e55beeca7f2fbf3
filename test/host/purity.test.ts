import fc from 'fast-check';
import { FAULTS } from '../../src/host/faults';
import { CALL_ACTIONS } from '../../src/host/call-action';
import type { OfferChannel } from '../../src/host/contact-offer';
import type { HostInput } from '../../src/host/host-input';
import { type HostFault, type HostState, initialHost, type ProfileName } from '../../src/host/host-state';
import { step } from '../../src/host/step';
import { wakeAt } from '../../src/host/wake-at';
import { NOON, says } from './desk';
import { eventOf } from './event-label';

const profile = fc.constantFrom<ProfileName>('max', 'cxone-agent');
const windowId = fc.constantFrom('a', 'b', '__proto__', 'constructor');
const at = fc.integer({ min: 0, max: 200 }).map((seconds) => NOON + seconds * 1000);
const contactId = fc.constantFrom('1', '2', '900719925474010002');

/** What `postMessage` may carry, and more. */
const odd = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

const messageType = fc.constantFrom(
  'RegisterForClientEvents',
  'UnregisterFromClientEvents',
  'ContactCardData',
  'AnswerEvent',
  'HoldEvent',
  'HangupEvent',
);

const subscriptionType = fc.constantFrom('all', 'agent', 'contact', 'contacts', 'sessioninfo', 'agentassist', 'bogus');
const message = fc.oneof(
  odd,
  fc.record(
    { messageType, subscriptionTypes: odd, contactId: odd, issuer: odd, contactCardData: odd },
    { requiredKeys: ['messageType'] },
  ),
  fc.record({
    messageType: fc.constant('RegisterForClientEvents'),
    subscriptionTypes: fc.array(subscriptionType, { maxLength: 3 }),
    contactId: fc.oneof(odd, contactId),
  }),
);

/** What stands in JSON; fast-check's own has -0 as well, which JSON turns into 0. */
const json: fc.Arbitrary<unknown> = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

const event = fc.oneof(
  json,
  fc
    .constantFrom(
      'AgentState Available',
      'AgentSessionStart',
      'AgentSessionEnd',
      'AgentLeg',
      'Mute',
      'CallContactEvent ContactID="1"',
      'VoiceMailContactEvent ContactId="2"',
      'type:CallContactEvent contactId=1',
    )
    .chain((label) => fc.dictionary(fc.string(), json).map((more) => ({ ...more, ...eventOf(label) }))),
  fc
    .record({
      Status: fc.constantFrom('Incoming', 'Active', 'Disconnected'),
      FinalState: fc.constantFrom('True', 'False'),
    })
    .map((call) => ({ ...call, Type: 'CallContactEvent', ContactID: '1' })),
  fc
    .record({ StartTimeUTC: json, AcwTimeout: json, NextStates: json }, { requiredKeys: [] })
    .map((state) => ({ ...state, Type: 'AgentState', IsAcw: 'True' })),
);

// As the table has it.
const EVERY_FAULT = Object.keys(FAULTS) as HostFault[];

/** Calls and other contacts in any status, under any key: what the actions then do must be as plain. */
const contact = fc.record(
  {
    Type: fc.constantFrom(
      ...['CallContactEvent', 'ChatContactEvent', 'EmailContactEvent', 'VoiceMailContactEvent', 'WorkItemContactEvent'],
    ),
    ContactID: contactId,
    MasterID: contactId,
    Status: fc.oneof(
      fc.constantFrom(...['Incoming', 'Active', 'Holding', 'Joined', 'Dialing', 'Preview', 'Interrupted']),
      fc.jsonValue(),
    ),
    CallType: fc.constantFrom('Regular', 'Consult', 'NaturalCalling'),
    IsInbound: fc.oneof(fc.constantFrom('True', 'False'), fc.jsonValue()),
    FileDuration: fc.jsonValue(),
    LastStateChangeTime: fc.jsonValue(),
    RefusalTimeout: fc.jsonValue(),
  },
  { requiredKeys: ['Type', 'ContactID'] },
);

const input: fc.Arbitrary<HostInput> = fc.oneof(
  fc.record({ kind: fc.constant('message'), from: fc.option(windowId), data: message, at }),
  fc.record({ kind: fc.constant('emit'), events: fc.array(fc.oneof(event, contact), { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('session-start'), token: fc.string(), at }),
  fc.record({ kind: fc.constant('token'), token: fc.string(), by: fc.constantFrom('poll', 'announcement') }),
  fc.record({
    kind: fc.constant('session-end'),
    how: fc.constantFrom('logout', 'remote-logoff', 'timeout', 'takeover'),
  }),
  fc.record({ kind: fc.constant('agent-state'), state: fc.constantFrom('Available', 'Unavailable'), at }),
  fc.record({ kind: fc.constant('session-refused'), why: fc.string(), at }),
  fc.record({ kind: fc.constant('session-join'), token: fc.string(), at }),
  fc.record(
    {
      kind: fc.constant('offer'),
      channel: fc.constantFrom<OfferChannel>(
        ...(['voice', 'chat', 'sms', 'email', 'voicemail', 'workItem', 'digital', 'queueCallback'] as const),
        ...(['consult', 'takeOver'] as const),
      ),
      contactId: fc.oneof(contactId, fc.constantFrom('__proto__', '')),
      begins: fc.constantFrom('ringing', 'connected', 'waiting'),
      at,
    },
    { requiredKeys: ['kind', 'channel', 'at'] },
  ),
  fc.record(
    { kind: fc.constant('action'), action: fc.constantFrom(...CALL_ACTIONS), contactId, position: fc.nat(), at },
    { requiredKeys: ['kind', 'action', 'at'] },
  ),
  fc.record({ kind: fc.constant('dial'), number: fc.string(), at }),
  fc.record({ kind: fc.constant('phone'), action: fc.constantFrom('dial', 'pick-up', 'hang-up'), at }),
  fc.record({ kind: fc.constant('dialer'), action: fc.constantFrom('login', 'logout', 'call', 'preview'), at }),
  fc.record({
    kind: fc.constant('callback'),
    action: fc.constantFrom('list-changed', 'due', 'dial', 'refuse', 'reschedule', 'cancel', 'deliver'),
    at,
  }),
  fc.record({ kind: fc.constant('supervisor'), action: fc.constantFrom('takes-over', 'monitor', 'stop-monitor'), at }),
  fc.record({ kind: fc.constant('time'), at }),
  fc.record({ kind: fc.constant('window-gone'), windowId }),
  fc.record(
    { kind: fc.constant('window-opened'), windowId, place: fc.constantFrom('workspace', 'panel'), contactId },
    { requiredKeys: ['kind', 'windowId', 'place'] },
  ),
  fc.record({ kind: fc.constant('host-reload'), at }),
  fc.record({ kind: fc.constant('network'), is: fc.constantFrom('lost', 'back'), at }),
  fc.record(
    {
      kind: fc.constant('screen-pop'),
      as: fc.constantFrom('PopURL', 'PageOpen', 'RunApp'),
      contactId,
      url: fc.string(),
      at,
    },
    { requiredKeys: ['kind', 'as', 'url'] },
  ),
  fc.record(
    { kind: fc.constant('indicator'), name: fc.string(), shown: fc.boolean(), contactId },
    { requiredKeys: ['kind', 'name', 'shown'] },
  ),
  fc.record({ kind: fc.constant('notice'), name: fc.constantFrom('UpdateSkills', 'UpdateTeams') }),
  fc.record({ kind: fc.constant('agent-assist'), contactId }),
  fc.constant({ kind: 'ready' }),
  fc.record({ kind: fc.constant('faults'), faults: fc.subarray(EVERY_FAULT) }),
);

/** Frozen to the bottom: whoever writes to it throws, in strict mode. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}

function restored(state: HostState): HostState {
  return JSON.parse(JSON.stringify(state)) as HostState;
}

it('whatever happens, no input throws, nothing is written to, and the state is plain JSON', () => {
  fc.assert(
    fc.property(profile, fc.array(input, { maxLength: 25 }), (name, inputs) => {
      let state = initialHost(name);
      for (const next of inputs) {
        deepFreeze(state);
        deepFreeze(next);
        const [after, outputs] = step(state, next);
        expect(restored(after)).toEqual(after);
        // Who went through JSON goes on alike.
        expect(step(restored(state), next)).toEqual([after, outputs]);
        state = after;
      }
    }),
    { numRuns: 500 },
  );
});

it('every output says where it is written', () => {
  fc.assert(
    fc.property(profile, fc.array(input, { maxLength: 25 }), (name, inputs) => {
      inputs.reduce((state, next) => {
        const [after, outputs] = step(state, next);
        for (const { rule } of outputs) expect(rule).toMatch(/^(protocol\.md [A-D]|protocol\.md H\.11$|real-host\.md)/);
        return after;
      }, initialHost(name));
    }),
  );
});

it('what is due by a time has happened after it', () => {
  fc.assert(
    fc.property(profile, fc.array(input, { maxLength: 25 }), at, (name, inputs, now) => {
      const state = inputs.reduce((so, next) => step(so, next)[0], initialHost(name));
      const [after] = step(state, { kind: 'time', at: now });
      const due = wakeAt(after);
      if (due !== null) expect(due).toBeGreaterThan(now);
    }),
    { numRuns: 500 },
  );
});

const cycle: { self?: unknown; messageType: string } = { messageType: 'RegisterForClientEvents' };
cycle.self = cycle;

it.each([
  ['null', null],
  ['undefined', undefined],
  ['a number', 5],
  ['a text', 'RegisterForClientEvents'],
  ['an array', ['RegisterForClientEvents']],
  ['a misspelt name', { messageType: 'Register-ForClientEvents', subscriptionTypes: ['all'] }],
  ['another letter case', { messageType: 'registerForClientEvents', subscriptionTypes: ['all'] }],
  ['other traffic', { issuer: 'CXone', messageType: 'Loaded' }],
])('%s is not heard at all', (_, data) => {
  for (const name of ['max', 'cxone-agent'] as const) {
    const host = initialHost(name);
    expect(step(host, says(data))).toEqual([host, []]);
  }
});

it('a message with a cycle is judged by its keys', () => {
  const [state] = step(initialHost('cxone-agent'), says(cycle));
  expect(restored(state).subscribers).toEqual([{ windowId: 'main', types: null, contactId: null }]);
});

it.each([-0, NaN, Infinity, -Infinity])('the contact id %d does not spoil the state', (id) => {
  const [state] = step(
    initialHost('cxone-agent'),
    says({ messageType: 'RegisterForClientEvents', subscriptionTypes: ['all'], contactId: id }),
  );
  expect(restored(state)).toEqual(state);
});
