import type { HostInput } from '../../../src/host/host-input';
import { NOON, pushes, registers, says } from '../desk';
import { type ContractCase, onBoth } from './contract-case';
import { KNOWN } from './registration-cases';

// The desktop's own life: panels, a start that takes its time, a reload, the network, scripts (protocol.md A.4, A.7, C.3, C.6, D.15).
const S = 'AgentState Available';
const C1 = 'CallContactEvent ContactID="123"';
const C2 = 'CallContactEvent ContactID="456"';
const PANEL: HostInput = { kind: 'window-opened', windowId: 'panel', place: 'panel', contactId: '123' };
const ASKS_FOR_ITS_CONTACT = says({ messageType: 'RegisterForClientEvents', subscriptionTypes: ['contact'] }, 'panel');
const ENDED = { Type: 'CallContactEvent', ContactID: '123', Status: 'Disconnected', FinalState: 'True' };

function time(seconds: number): HostInput {
  return { kind: 'time', at: NOON + seconds * 1000 };
}

export const LIFE_CASES: readonly ContractCase[] = [
  {
    title: 'MAX finds the contact of a panel, and tells of it to the end',
    profile: 'max',
    source: 'protocol.md A.4, H.11',
    inputs: [...KNOWN, PANEL, ASKS_FOR_ITS_CONTACT, ...pushes(C2, ENDED, C1)],
    received: { panel: [`MAX 123: ack OK 'success' contactId=123, ${C1}`, `MAX 123: ${C1}`] },
  },
  {
    title: 'CXone Agent looks up no panel',
    profile: 'cxone-agent',
    source: 'protocol.md A.4, B',
    inputs: [...KNOWN, PANEL, ASKS_FOR_ITS_CONTACT, ...pushes(C1)],
    received: { panel: ["CXA null: ack OK 'Success' contactId=undefined"] },
  },
  {
    title: 'MAX that is not ready answers barely and passes all on',
    profile: 'max',
    source: 'protocol.md A.7',
    options: { ready: false },
    inputs: [
      ...KNOWN,
      registers(['agent']),
      ...pushes('AgentLeg', 'AgentSessionStart', C1),
      { kind: 'ready' },
      says({ messageType: 'RegisterForClientEvents', subscriptionTypes: ['agent'] }, 'other'),
    ],
    received: {
      main: ["ack OK 'success' contactId=null", 'AgentLeg', 'AgentSessionStart'].map((label) => `MAX null: ${label}`),
      other: [`MAX null: ack OK 'success' contactId=null, ${S}`],
    },
  },
  ...onBoth(
    'a desktop that was reloaded knows no window, and tells who registered again what it hears',
    'protocol.md D.15',
    (on) => ({
      inputs: [
        ...KNOWN,
        registers(['all']),
        says({ messageType: 'RegisterForClientEvents', subscriptionTypes: ['agent'] }, 'other'),
        { kind: 'host-reload', at: NOON },
        ...pushes('Mute'),
        registers(['all']),
        time(1),
      ],
      received: {
        main: [
          on.answer(on.ok(), S, C1, C2, 'SessionInfo T1'),
          on.ok(),
          `AgentSessionStart, ${S}, ${C1}, ${C2}`,
          'SessionInfo T1',
        ].map((label) => `${on.issuer} null: ${label}`),
        other: [`${on.issuer} null: ${on.answer(on.ok(), S)}`],
      },
    }),
  ),
  ...onBoth('a window that is gone receives nothing more', 'real-host.md, The iframe’s life', (on) => ({
    inputs: [...KNOWN, registers(['agent']), { kind: 'window-gone', windowId: 'main' }, ...pushes('Mute')],
    received: { main: [`${on.issuer} null: ${on.answer(on.ok(), S)}`] },
  })),
  ...onBoth('the network is lost and comes back, and only CXone Agent tells of it', 'protocol.md C.6', (on) => ({
    inputs: [
      ...KNOWN,
      registers(['agent']),
      { kind: 'network', is: 'lost', at: NOON },
      time(20),
      { kind: 'network', is: 'back', at: NOON + 25_000 },
    ],
    received: {
      main: [on.answer(on.ok(), S), ...(on.issuer === 'MAX' ? [] : Array<string>(3).fill('NetworkOfflineEvent'))].map(
        (label) => `${on.issuer} null: ${label}`,
      ),
    },
  })),
  ...onBoth('what scripts and the server tell beside the contacts', 'protocol.md C.1.9, C.3, C.4', (on) => ({
    inputs: [
      ...KNOWN,
      registers(['all']),
      { kind: 'screen-pop', as: 'PopURL', contactId: '123', url: 'https://crm.example.com/17', at: NOON },
      { kind: 'screen-pop', as: 'PageOpen', contactId: '123', url: 'https://crm.example.com/17', at: NOON },
      { kind: 'screen-pop', as: 'RunApp', contactId: '123', url: 'https://crm.example.com/17', at: NOON },
      { kind: 'indicator', name: 'Verify', shown: true, contactId: '123' },
      { kind: 'indicator', name: 'Queue', shown: false },
      { kind: 'notice', name: 'UpdateSkills' },
      { kind: 'agent-assist', contactId: '123' },
    ],
    received: {
      main: [
        on.answer(on.ok(), S, C1, C2, 'SessionInfo T1'),
        'PopURL ContactId="123"',
        'PageOpen ContactID="123"',
        'RunApp ContactId="123"',
        'Indicator ContactID="123"',
        'Indicator',
        'UpdateSkills',
        'AgentAssist ContactId="123"',
      ].map((label) => `${on.issuer} null: ${label}`),
    },
  })),
];
