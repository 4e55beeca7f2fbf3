import { isWanted } from '../../src/connection/wanted';
import type { Request, SubscriptionType } from '../../src/wire/registration';
import { messageFrom } from '../wire/one-batch';

/** One event of each sort. */
const EVENTS = {
  ack: { messageType: 'ClientEventSubscriptionAcknowledge', contactId: 42, status: 'OK' },
  refusal: { messageType: 'ClientEventSubscriptionAcknowledge', contactId: 42, status: 'ERROR' },
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

/** What takes away contacts and the token. */
const ENDS = ['end', 'madeUpEnd', 'remoteEnd'] as const;

/** The names above of what passes. */
function passing(issuer: string, request: Request, boundTo: string | null): readonly string[] {
  const { entries } = messageFrom({ issuer, contactId: null, events: Object.values(EVENTS) });
  const names = Object.keys(EVENTS);
  return entries.filter((entry) => isWanted(entry, request, boundTo)).map(({ at }) => names[at] ?? '');
}

describe.each(['MAX', 'CXA'] as const)('on %s, the documented meaning of', (issuer) => {
  test.each<readonly [readonly SubscriptionType[], string | undefined, string | null, readonly string[]]>([
    [['all'], undefined, null, Object.keys(EVENTS)],
    [['agent'], undefined, null, ['ack', 'refusal', 'state', 'assist', ...ENDS, 'unknown']],
    [
      ['contacts'],
      undefined,
      null,
      ['ack', 'refusal', 'call42', 'chat43', 'mail42', 'workflow42', 'assist42', ...ENDS],
    ],
    [['contact'], '42', null, ['ack', 'refusal', 'call42', 'mail42', 'workflow42', 'assist42', ...ENDS]],
    [['contact'], undefined, '43', ['ack', 'refusal', 'chat43', ...ENDS]],
    [['contact'], '42', '43', ['ack', 'refusal', 'call42', 'mail42', 'workflow42', 'assist42', ...ENDS]],
    [['contact'], undefined, null, ['ack', 'refusal', ...ENDS]],
    [['sessioninfo'], undefined, null, ['ack', 'refusal', 'token', ...ENDS]],
    [['agentassist'], undefined, null, ['ack', 'refusal', 'assist42', 'assist']],
    [['agent', 'sessioninfo'], undefined, null, ['ack', 'refusal', 'state', 'assist', 'token', ...ENDS, 'unknown']],
    [['contact', 'sessioninfo'], undefined, '43', ['ack', 'refusal', 'chat43', 'token', ...ENDS]],
    [['contacts', 'all'], undefined, null, Object.keys(EVENTS)],
  ])('%j, contact %p, bound to %p', (subscriptionTypes, contactId, boundTo, expected) => {
    expect(passing(issuer, { subscriptionTypes, contactId }, boundTo)).toEqual(expected);
  });
});
