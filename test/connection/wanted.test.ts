import { wanted } from '../../src/connection/wanted';
import { type Envelope } from '../../src/wire/envelope';
import { createDecoder } from '../../src/wire/decode-event';
import { createBatch, type MaxBatch } from '../../src/wire/max-batch';
import type { SubscriptionType } from '../../src/wire/registration';

/** One event of each sort. */
const EVENTS = {
  ack: { messageType: 'ClientEventSubscriptionAcknowledge', contactId: 42, status: 'OK' },
  state: { Type: 'AgentState' },
  call42: { Type: 'CallContactEvent', ContactID: '42' },
  chat43: { Type: 'ChatContactEvent', ContactID: '43' },
  mail42: { Type: 'EmailContactEvent', ContactId: '42' },
  workflow42: { Type: 'AgentWorkflowConfiguration', contactId: 42 },
  assist42: { Type: 'AgentAssist', ContactId: '42' },
  assist: { Type: 'AgentAssist' },
  token: { messageType: 'SessionInfo', sessionToken: 't' },
  end: { Type: 'AgentSessionEnd' },
  madeUpEnd: { type: 'AgentSessionEnd' },
  remoteEnd: { Type: 'RemoteAgentSessionEnd' },
  unknown: { Type: 'NewThing' },
};

function batch(issuer: 'MAX' | 'CXA', events: readonly object[] = Object.values(EVENTS)): MaxBatch {
  const envelope: Envelope = {
    issuer,
    contactId: null,
    events: events as Envelope['events'],
    placeOf: () => '0',
    rejections: [],
  };
  return createBatch(envelope, 0, createDecoder(), () => undefined);
}

/** The names above of what passes. */
function passing(part: MaxBatch | undefined): readonly string[] {
  return (part?.events ?? []).map(({ raw }) => Object.entries(EVENTS).find(([, event]) => event === raw)?.[0] ?? '');
}

describe.each(['MAX', 'CXA'] as const)('on %s, the documented meaning of', (issuer) => {
  test.each<readonly [readonly SubscriptionType[], string | undefined, string | null, readonly string[]]>([
    [['all'], undefined, null, Object.keys(EVENTS)],
    [['agent'], undefined, null, ['ack', 'state', 'assist', 'end', 'madeUpEnd', 'remoteEnd', 'unknown']],
    [['contacts'], undefined, null, ['ack', 'call42', 'chat43', 'mail42', 'workflow42', 'assist42']],
    [['contact'], '42', null, ['ack', 'call42', 'mail42', 'workflow42', 'assist42']],
    [['contact'], undefined, '43', ['ack', 'chat43']],
    [['contact'], '42', '43', ['ack', 'call42', 'mail42', 'workflow42', 'assist42']],
    [['contact'], undefined, null, ['ack']],
    [['sessioninfo'], undefined, null, ['ack', 'token', 'end', 'madeUpEnd', 'remoteEnd']],
    [['agentassist'], undefined, null, ['ack', 'assist42', 'assist']],
    [
      ['agent', 'sessioninfo'],
      undefined,
      null,
      ['ack', 'state', 'assist', 'token', 'end', 'madeUpEnd', 'remoteEnd', 'unknown'],
    ],
    [['contact', 'sessioninfo'], undefined, '43', ['ack', 'chat43', 'token', 'end', 'madeUpEnd', 'remoteEnd']],
    [['contacts', 'all'], undefined, null, Object.keys(EVENTS)],
  ])('%j, contact %p, bound to %p', (subscriptionTypes, contactId, boundTo, expected) => {
    expect(passing(wanted(batch(issuer), { subscriptionTypes, contactId }, boundTo))).toEqual(expected);
  });
});

describe('a batch', () => {
  const agent = { subscriptionTypes: ['agent'], contactId: undefined } as const;

  test('stays itself where all of it is wanted', () => {
    const whole = batch('MAX', [EVENTS.ack, EVENTS.state]);
    expect(wanted(whole, agent, null)).toBe(whole);
    expect(wanted(whole, { ...agent, subscriptionTypes: ['all'] }, null)).toBe(whole);
  });

  test('is none where nothing of it is wanted, but an empty one is all that it was', () => {
    expect(wanted(batch('MAX', [EVENTS.call42]), agent, null)).toBeUndefined();
    expect(wanted(batch('MAX', []), agent, null)).toBeUndefined();
  });
});
