import type { HostInput } from '../../../src/host/host-input';
import { announces, pushes, registers } from '../desk';
import { type ContractCase, CXA, MAX, type Wording } from './contract-case';
import { KNOWN } from './registration-cases';

// What each registration lets through of the same live batches (protocol.md A.7; real-host.md, "What each subscription really delivers").

/** Of the agent, of a contact by the raw spellings, of a contact by the spelling of CXone Agent's own code, and of the agent again. */
const AGENT = [
  'AgentState Unavailable',
  'AgentLeg',
  'MchAgentSettingsChangeEvent',
  'Mute',
  'CustomEvent',
  'NetworkOfflineEvent',
];
const RAW = [
  'CallContactEvent ContactID="123"',
  'CallContactEvent ContactID="456"',
  'VoiceMailContactEvent ContactID="789"',
  'WorkItemContactEvent ContactID="321"',
  'DigitalContactEvent ContactID="654"',
  'PopURL ContactId="123"',
  'Indicator ContactID="123"',
  'AgentAssist ContactId="123"',
];
const CAMEL = [
  'type:CallContactEvent contactId=123',
  'type:CallContactEvent contactId="123"',
  'type:CallContactEvent contactId=456',
  'type:CallContactEvent contactId="900719925474010002"',
];
const SMALL = ['type:AgentState Available'];
const TOKEN = ['SessionInfo T2'];
const START = ['AgentSessionStart'];
const END = ['AgentSessionEnd', 'type:AgentSessionEnd'];

/** As the recorder pushed it; the token that follows a start is the desktop's own. */
export const LIVE: readonly string[] = [...AGENT, ...RAW, ...CAMEL, ...SMALL, ...TOKEN, ...START, ...END];
const INPUTS = LIVE.flatMap((label) => (label === 'SessionInfo T2' ? [announces('T2')] : pushes(label)));

const ALL = [...AGENT, ...RAW, ...CAMEL, ...SMALL, ...TOKEN, ...START, ...TOKEN, ...END];
const OF_AGENT = [...AGENT, ...SMALL, ...START, ...END];
const OF_AGENT_ON_CXA = [...AGENT, ...RAW, ...SMALL, ...START, ...END];
const OF_123 = RAW.filter((label) => label.endsWith('="123"'));
const CAMEL_123 = CAMEL.slice(0, 2);

type Row = readonly [row: string, request: HostInput, envelope: string, live: readonly string[]];

const ON_MAX: readonly Row[] = [
  ["['all']", registers(['all']), 'null', ALL],
  ["['agent']", registers(['agent']), 'null', OF_AGENT],
  ["['contact']", registers(['contact']), 'null', []],
  ["['contacts']", registers(['contacts']), 'null', [...RAW, ...CAMEL]],
  ["['sessioninfo']", registers(['sessioninfo']), 'null', [...TOKEN, ...TOKEN]],
  [
    "['agent','contacts']",
    registers(['agent', 'contacts']),
    'null',
    [...AGENT, ...RAW, ...CAMEL, ...SMALL, ...START, ...END],
  ],
  ["['contact'], contactId 123", registers(['contact'], 123), '123', [...OF_123, ...CAMEL_123]],
  ["['contact'], contactId '123'", registers(['contact'], '123'), '123', [...OF_123, ...CAMEL_123]],
  ["['agent'], contactId 123", registers(['agent'], 123), '123', OF_AGENT],
  [
    "['agent','contact'], contactId 123",
    registers(['agent', 'contact'], 123),
    '123',
    [...AGENT, ...OF_123, ...CAMEL_123, ...SMALL, ...START, ...END],
  ],
];

const ON_CXA: readonly Row[] = [
  ['types missing', registers(undefined), 'null', ALL],
  ["['all']", registers(['all']), 'null', ALL],
  ["['agent']", registers(['agent']), 'null', OF_AGENT_ON_CXA],
  ["['contact']", registers(['contact']), 'null', []],
  ["['contacts']", registers(['contacts']), 'null', CAMEL],
  ["['sessioninfo']", registers(['sessioninfo']), 'null', [...TOKEN, ...TOKEN]],
  ["['agentassist']", registers(['agentassist']), 'null', ['AgentAssist ContactId="123"']],
  [
    "['agent','contacts']",
    registers(['agent', 'contacts']),
    'null',
    [...AGENT, ...RAW, ...CAMEL, ...SMALL, ...START, ...END],
  ],
  [
    "['agent','sessioninfo']",
    registers(['agent', 'sessioninfo']),
    'null',
    ALL.filter((label) => !CAMEL.includes(label)),
  ],
  ['types missing, contactId 123', registers(undefined, 123), '123', CAMEL_123],
  ["['all'], contactId 123", registers(['all'], 123), '123', ALL],
  [
    "['agent'], contactId 123",
    registers(['agent'], 123),
    '123',
    [...AGENT, ...RAW, ...CAMEL_123, ...SMALL, ...START, ...END],
  ],
  ["['contact'], contactId 123", registers(['contact'], 123), '123', CAMEL_123],
  ["['contact'], contactId '123'", registers(['contact'], '123'), '"123"', []],
];

/** The answer is left to the cases of the registrations: here the window has it already, and hears what follows. */
function casesOf({ profile, issuer }: Wording, rows: readonly Row[]): readonly ContractCase[] {
  return rows.map(([row, request, envelope, live]) => ({
    title: `passes on live to ${row}`,
    profile,
    source: 'protocol.md A.7',
    inputs: [...KNOWN, { kind: 'faults', faults: ['no-ack'] }, request, { kind: 'faults', faults: [] }, ...INPUTS],
    received: { main: live.map((label) => `${issuer} ${envelope}: ${label}`) },
    ...(profile === 'max' ? {} : { recorded: { row, part: 'live' } }),
  }));
}

export const ROUTING_CASES: readonly ContractCase[] = [...casesOf(MAX, ON_MAX), ...casesOf(CXA, ON_CXA)];
