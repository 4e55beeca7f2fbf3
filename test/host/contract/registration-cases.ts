import type { HostInput } from '../../../src/host/host-input';
import { polls, pushes, registers } from '../desk';
import { type ContractCase, CXA, MAX } from './contract-case';

// How each desktop answers each registration, and with what first batch (protocol.md A.4, A.5.1, A.7).

/** What the recorded desktop knew: the same is known here. */
export const KNOWN: readonly HostInput[] = [
  polls('T1'),
  ...pushes('AgentState Available', 'CallContactEvent ContactID="123"', 'CallContactEvent ContactID="456"'),
];

const S = 'AgentState Available';
const C1 = 'CallContactEvent ContactID="123"';
const C2 = 'CallContactEvent ContactID="456"';
const T = 'SessionInfo T1';
const BIG = '"900719925474010002"';

/** An answer of MAX without a contact, and one with it. */
const max = (...first: readonly string[]): string => `MAX null: ${MAX.answer(MAX.ok(), ...first)}`;
const maxOf = (id: string, ...first: readonly string[]): string => `MAX ${id}: ${MAX.answer(MAX.ok(id), ...first)}`;

/** The same of CXone Agent; its envelope says null where the acknowledgement says 0 or ''. */
const cxa = (...first: readonly string[]): string => `CXA null: ${CXA.answer(CXA.ok(), ...first)}`;
const cxaOf = (id: string, ...first: readonly string[]): string => `CXA ${id}: ${CXA.answer(CXA.ok(id), ...first)}`;
const cxaOfNone = (id: string): string => `CXA null: ${CXA.ok(id)}`;

type Row = readonly [row: string, request: HostInput, onMax: string, onCxa: string];

/** By the names that the rows have in the recording. */
const ROWS: readonly Row[] = [
  ['types missing', registers(undefined), MAX.badTypes, cxa(S, C1, C2)],
  ['types null', registers(null), MAX.badTypes, cxa(S, C1, C2)],
  ['types []', registers([]), MAX.badTypes, CXA.badTypes],
  ["types 'all' (no array)", registers('all'), MAX.badTypes, CXA.badTypes],
  ["['bogus']", registers(['bogus']), MAX.badTypes, CXA.badTypes],
  ["['agent','bogus']", registers(['agent', 'bogus']), max(S), cxa(S)],
  ['[42]', registers([42]), MAX.badTypes, CXA.badTypes],
  ["[' agent ']", registers([' agent ']), MAX.badTypes, CXA.badTypes],
  [
    "['AGENT','Contacts','SessionInfo']",
    registers(['AGENT', 'Contacts', 'SessionInfo']),
    max(S, C1, C2, T),
    cxa(S, C1, C2, T),
  ],
  ["['all']", registers(['all']), max(S, C1, C2, T), cxa(S, C1, C2, T)],
  ["['agent']", registers(['agent']), max(S), cxa(S)],
  ["['contact']", registers(['contact']), max(), cxa()],
  ["['contacts']", registers(['contacts']), max(C1, C2), cxa(C1, C2)],
  ["['sessioninfo']", registers(['sessioninfo']), max(T), cxa(T)],
  ["['agentassist']", registers(['agentassist']), MAX.badTypes, cxa()],
  ["['agent','contacts']", registers(['agent', 'contacts']), max(S, C1, C2), cxa(S, C1, C2)],
  ["['agent','sessioninfo']", registers(['agent', 'sessioninfo']), max(S, T), cxa(S, T)],
  ["['contacts','sessioninfo']", registers(['contacts', 'sessioninfo']), max(C1, C2, T), cxa(C1, C2, T)],
  [
    "['agent','contacts','sessioninfo']",
    registers(['agent', 'contacts', 'sessioninfo']),
    max(S, C1, C2, T),
    cxa(S, C1, C2, T),
  ],
  ['types missing, contactId 123', registers(undefined, 123), MAX.badTypes, cxaOf('123', C1)],
  ["['all'], contactId 123", registers(['all'], 123), maxOf('123', S, C1, C2, T), cxaOf('123', S, C1, C2, T)],
  ["['agent'], contactId 123", registers(['agent'], 123), maxOf('123', S, C1), cxaOf('123', S, C1)],
  ["['contacts'], contactId 123", registers(['contacts'], 123), maxOf('123', C1, C2), cxaOf('123', C1, C2)],
  [
    "['agent','contact'], contactId 123",
    registers(['agent', 'contact'], 123),
    maxOf('123', S, C1),
    cxaOf('123', S, C1),
  ],
  ["['contact'], contactId 123", registers(['contact'], 123), maxOf('123', C1), cxaOf('123', C1)],
  ["['contact'], contactId '123'", registers(['contact'], '123'), maxOf('123', C1), cxaOf('"123"', C1)],
  ["['contact'], contactId 999 (no such contact)", registers(['contact'], 999), maxOf('999'), cxaOf('999')],
  ["['contact'], contactId 0", registers(['contact'], 0), MAX.badId, cxaOfNone('0')],
  ["['contact'], contactId -5", registers(['contact'], -5), MAX.badId, cxaOfNone('null')],
  ["['contact'], contactId 12.5", registers(['contact'], 12.5), MAX.badId, cxaOf('12.5')],
  ["['contact'], contactId ''", registers(['contact'], ''), MAX.badId, cxaOfNone('""')],
  ["['contact'], contactId null", registers(['contact'], null), max(), cxaOfNone('null')],
  ["['contact'], contactId 'abc'", registers(['contact'], 'abc'), MAX.badId, CXA.badId],
  ["['contact'], contactId NaN", registers(['contact'], NaN), MAX.badId, cxaOfNone('null')],
  ["['contact'], contactId true", registers(['contact'], true), MAX.badId, cxaOf('true')],
  ["['bogus'], contactId 'abc'", registers(['bogus'], 'abc'), MAX.badId, CXA.badId],
  ["['contact'], contactId '900719925474010002'", registers(['contact'], '900719925474010002'), maxOf(BIG), cxaOf(BIG)],
];

export const REGISTRATION_CASES: readonly ContractCase[] = ROWS.flatMap(([row, request, onMax, onCxa]) => {
  const the = { title: `registers ${row}`, source: 'protocol.md A.4, A.7', inputs: [...KNOWN, request] };
  return [
    { ...the, profile: 'max', received: { main: [onMax] } },
    { ...the, profile: 'cxone-agent', received: { main: [onCxa] }, recorded: { row, part: 'answer' } },
  ] as const;
});
