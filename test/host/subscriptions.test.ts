import type { HostInput } from '../../src/host/host-input';
import { announces, deskAfter, messagesTo, polls, pushes, registers, run } from './desk';
import { labelOf } from './event-label';
import { asRecorded, hostLines, PUSHED, TABLE } from './transcript';

// What CXone Agent answers to each registration, and what it then passes on: the table of real-host.md, whole.
const REQUESTS: Readonly<Record<string, HostInput>> = {
  'types missing': registers(undefined),
  'types null': registers(null),
  'types []': registers([]),
  "types 'all' (no array)": registers('all'),
  "['bogus']": registers(['bogus']),
  "['agent','bogus']": registers(['agent', 'bogus']),
  '[42]': registers([42]),
  "[' agent ']": registers([' agent ']),
  "['AGENT','Contacts','SessionInfo']": registers(['AGENT', 'Contacts', 'SessionInfo']),
  "['all']": registers(['all']),
  "['agent']": registers(['agent']),
  "['contact']": registers(['contact']),
  "['contacts']": registers(['contacts']),
  "['sessioninfo']": registers(['sessioninfo']),
  "['agentassist']": registers(['agentassist']),
  "['agent','contacts']": registers(['agent', 'contacts']),
  "['agent','sessioninfo']": registers(['agent', 'sessioninfo']),
  "['contacts','sessioninfo']": registers(['contacts', 'sessioninfo']),
  "['agent','contacts','sessioninfo']": registers(['agent', 'contacts', 'sessioninfo']),
  'types missing, contactId 123': registers(undefined, 123),
  "['all'], contactId 123": registers(['all'], 123),
  "['agent'], contactId 123": registers(['agent'], 123),
  "['contacts'], contactId 123": registers(['contacts'], 123),
  "['agent','contact'], contactId 123": registers(['agent', 'contact'], 123),
  "['contact'], contactId 123": registers(['contact'], 123),
  "['contact'], contactId '123'": registers(['contact'], '123'),
  "['contact'], contactId 999 (no such contact)": registers(['contact'], 999),
  "['contact'], contactId 0": registers(['contact'], 0),
  "['contact'], contactId -5": registers(['contact'], -5),
  "['contact'], contactId 12.5": registers(['contact'], 12.5),
  "['contact'], contactId ''": registers(['contact'], ''),
  "['contact'], contactId null": registers(['contact'], null),
  "['contact'], contactId 'abc'": registers(['contact'], 'abc'),
  "['contact'], contactId NaN": registers(['contact'], NaN),
  "['contact'], contactId true": registers(['contact'], true),
  "['bogus'], contactId 'abc'": registers(['bogus'], 'abc'),
  "['contact'], contactId '900719925474010002'": registers(['contact'], '900719925474010002'),
};

const KNOWN = [
  polls('T1'),
  ...pushes('AgentState Available', 'CallContactEvent ContactID="123"', 'CallContactEvent ContactID="456"'),
];

/** What the recorder did for each line of the list; the last form was the consequence of the line before it. */
function pushOf(line: string): readonly HostInput[] {
  if (line === 'SessionInfo T2 (token update)') return [announces('T2')];
  return line.startsWith('SessionInfo') ? [] : pushes(line);
}

it('every row of the recording has its request here', () => {
  expect(Object.keys(REQUESTS)).toEqual(Object.keys(TABLE));
});

describe.each(Object.entries(TABLE))('%s', (name, recorded) => {
  const request = REQUESTS[name];
  if (request === undefined) throw new Error(`No request for ${name}.`);
  const { state, outputs } = run(deskAfter('cxone-agent', KNOWN), [request]);

  it('is answered as recorded', () => {
    expect(asRecorded(outputs)).toEqual(recorded.answer);
    expect(hostLines(outputs)).toEqual(recorded.host);
    expect(state.subscribers.length).toBe(recorded.subscribed ? 1 : 0);
  });

  it('lets through live what was recorded', () => {
    const live = messagesTo('main', run(state, PUSHED.flatMap(pushOf)).outputs);
    expect(live.flatMap(({ events }) => events.map(labelOf))).toEqual(recorded.live);
  });
});
