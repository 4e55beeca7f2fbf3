import { polls, pushes, registers, says, unregisters } from '../desk';
import { type ContractCase, onBoth } from './contract-case';
import { KNOWN } from './registration-cases';

// A window that registers again, says goodbye, or comes too early; the token (protocol.md A.3.2, A.5.2, A.6, A.7).
const C1 = 'CallContactEvent ContactID="123"';
const C2 = 'CallContactEvent ContactID="456"';
const WORKING = pushes('AgentState Working');

export const AGAIN_CASES: readonly ContractCase[] = [
  ...onBoth('a second registration is not answered and changes nothing', 'protocol.md A.6', ({ issuer, ...on }) => ({
    inputs: [
      ...KNOWN,
      registers(['agent']),
      registers(['contacts']),
      registers(['bogus']),
      ...WORKING,
      unregisters,
      ...WORKING,
      unregisters,
      registers(['contacts']),
    ],
    received: {
      main: [
        `${issuer} null: ${on.answer(on.ok(), 'AgentState Available')}`,
        `${issuer} null: AgentState Working`,
        `${issuer} null: ${on.answer(on.ok(), C1, C2)}`,
      ],
    },
    ...recordedOnCxa(on.profile, 'register twice'),
  })),
  ...onBoth('a refused window may register at once', 'protocol.md A.4', ({ issuer, ...on }) => ({
    inputs: [...KNOWN, registers([]), ...WORKING, registers(['agent'])],
    received: { main: [on.badTypes, `${issuer} null: ${on.answer(on.ok(), 'AgentState Working')}`] },
    ...recordedOnCxa(on.profile, 'error then register'),
  })),
  ...onBoth(
    'a desktop that knows nothing answers barely, and tells the session when it starts',
    'protocol.md A.7',
    (on) => ({
      inputs: [registers(['all']), polls('T1'), ...pushes('AgentSessionStart', 'AgentState Available')],
      received: {
        main: [on.ok(), 'AgentSessionStart', 'SessionInfo T1', 'AgentState Available'].map(
          (label) => `${on.issuer} null: ${label}`,
        ),
      },
      ...recordedOnCxa(on.profile, 'nothing known yet'),
    }),
  ),
  ...onBoth(
    'a token that a poll brings is told with the next start of the session only',
    'protocol.md A.5.2',
    (on) => ({
      inputs: [
        ...KNOWN,
        registers(['sessioninfo']),
        polls('T2'),
        ...pushes('AgentSessionStart', 'AgentSessionEnd'),
        { kind: 'token', token: 'T3', by: 'announcement' },
      ],
      received: {
        main: [`${on.issuer} null: ${on.answer(on.ok(), 'SessionInfo T1')}`, `${on.issuer} null: SessionInfo T2`],
      },
      ...recordedOnCxa(on.profile, 'session token'),
    }),
  ),
  ...onBoth(
    'a window keeps its registration when its page is loaded again',
    'real-host.md, The iframe’s life',
    (on) => ({
      inputs: [
        ...KNOWN,
        registers(['agent']),
        ...WORKING,
        registers(['sessioninfo']),
        ...pushes('AgentState Available'),
        unregisters,
        registers(['sessioninfo']),
      ],
      received: {
        main: [
          on.answer(on.ok(), 'AgentState Available'),
          'AgentState Working',
          'AgentState Available',
          on.answer(on.ok(), 'SessionInfo T1'),
        ].map((label) => `${on.issuer} null: ${label}`),
      },
      ...recordedOnCxa(on.profile, 'reload, no unregister'),
    }),
  ),
  ...onBoth('two windows have a registration each, and a goodbye ends the sender’s only', 'protocol.md A.8', (on) => ({
    inputs: [
      ...KNOWN,
      registers(['agent']),
      says({ messageType: 'RegisterForClientEvents', subscriptionTypes: ['sessioninfo'] }, 'other'),
      { kind: 'emit', events: [{ Type: 'Mute' }, { Type: 'AgentState', CurrentState: 'Working' }] },
      unregisters,
      ...WORKING,
      { kind: 'token', token: 'T2', by: 'announcement' },
    ],
    received: {
      main: [on.answer(on.ok(), 'AgentState Available'), 'Mute, AgentState Working'].map(
        (label) => `${on.issuer} null: ${label}`,
      ),
      other: [on.answer(on.ok(), 'SessionInfo T1'), 'SessionInfo T2'].map((label) => `${on.issuer} null: ${label}`),
    },
  })),
  ...onBoth('what is no message of the protocol is not heard', 'protocol.md A.9', () => ({
    inputs: [
      ...KNOWN,
      ...[null, undefined, 5, 'RegisterForClientEvents', ['RegisterForClientEvents'], {}].map((data) => says(data)),
      says({ messageType: 'Register-ForClientEvents', subscriptionTypes: ['all'] }),
      says({ messageType: 'registerForClientEvents', subscriptionTypes: ['all'] }),
      says({ issuer: 'CXone', messageType: 'Loaded' }),
      ...WORKING,
    ],
    received: {},
  })),
];

function recordedOnCxa(profile: ContractCase['profile'], scenario: string): Pick<ContractCase, 'recorded'> {
  return profile === 'max' ? {} : { recorded: { scenario, part: 'all' } };
}
