import { deskAfter, pushes, registers, told } from './desk';

// What CXone Agent has in mind of contacts, and tells a page that comes late (protocol.md A.7; real-host.md, First batch).
const ACK = "ack OK 'Success' contactId=undefined";
const CALL = { Type: 'CallContactEvent', ContactID: '1', Status: 'Active', FinalState: 'False' };
const VOICEMAIL = { Type: 'VoiceMailContactEvent', ContactID: '2', Status: 'Active', FinalState: 'False' };
const WORK_ITEM = { Type: 'WorkItemContactEvent', ContactID: '3', Status: 'Active', FinalState: 'False' };

function remembers(...events: readonly object[]): readonly string[] {
  const desk = deskAfter('cxone-agent', pushes('AgentState Available', ...events));
  return told(desk, [registers(['contacts'])]).map((line) => line.replace(ACK, '').replace(/, $/, ''));
}

const CALL_1 = 'CallContactEvent ContactID="1"';
const VOICEMAIL_2 = 'VoiceMailContactEvent ContactID="2"';

it.each([
  ['a call', [CALL], CALL_1],
  ['a voicemail that says ContactID', [VOICEMAIL], VOICEMAIL_2],
  ['not one that says ContactId', [{ ...VOICEMAIL, ContactID: undefined, ContactId: '2' }], ''],
  ['not a work item alone', [WORK_ITEM], ''],
  ['a work item beside a call', [WORK_ITEM, CALL], `WorkItemContactEvent ContactID="3", ${CALL_1}`],
  ['a work item beside a voicemail', [WORK_ITEM, VOICEMAIL], `WorkItemContactEvent ContactID="3", ${VOICEMAIL_2}`],
  ['no chat', [CALL, { ...CALL, Type: 'ChatContactEvent', ContactID: '4' }], CALL_1],
  ['no e-mail', [CALL, { ...CALL, Type: 'EmailContactEvent', ContactID: '5' }], CALL_1],
  ['no digital contact', [CALL, { ...CALL, Type: 'DigitalContactEvent', ContactID: '6' }], CALL_1],
  ['a voicemail that ended stays', [{ ...VOICEMAIL, Status: 'Discarded', FinalState: 'True' }], VOICEMAIL_2],
  ["a call in after-call work is gone, because 'False' is truthy", [CALL, { ...CALL, Status: 'Disconnected' }], ''],
  [
    'a call that is disconnected without a FinalState stays',
    [{ ...CALL, Status: 'Disconnected', FinalState: '' }],
    CALL_1,
  ],
  ['a call that is over is gone', [CALL, { ...CALL, Status: 'Disconnected', FinalState: 'True' }], ''],
])('%s', (_, events, remembered) => {
  expect(remembers(...events)).toEqual([remembered]);
});

it('of the voicemails that ended the latest fifty stay, beside those that go on', () => {
  const voicemail = (id: number, Status: string): object => ({ ...VOICEMAIL, ContactID: String(id), Status });
  const ended = Array.from({ length: 60 }, (_, at) => ({ ...voicemail(100 + at, 'Discarded'), FinalState: 'True' }));
  const desk = deskAfter('cxone-agent', pushes('AgentState Available', CALL, voicemail(99, 'Active'), ...ended));
  expect(desk.contacts).toEqual([CALL, voicemail(99, 'Active'), ...ended.slice(10)]);
});

it('the object is the last raw event, unchanged', () => {
  const later = { ...CALL, Status: 'Holding', Odd: { deep: [1] } };
  const desk = deskAfter('cxone-agent', pushes('AgentState Available', CALL, later));
  expect(desk.contacts).toEqual([later]);
});

it('the end of the session, in either spelling, empties it, and the agent state is unknown again', () => {
  for (const end of ['AgentSessionEnd', 'type:AgentSessionEnd', 'RemoteAgentSessionEnd']) {
    const desk = deskAfter('cxone-agent', pushes('AgentState Available', CALL, end));
    expect(told(desk, [registers(['all'])])).toEqual([ACK]);
  }
});

it('an id that is asked for brings its contact even where contacts are not told unasked, once', () => {
  const desk = deskAfter('cxone-agent', pushes('AgentState Available', WORK_ITEM));
  expect(told(desk, [registers(['contacts'], 3)])).toEqual([
    'WorkItemContactEvent ContactID="3", ack OK \'Success\' contactId=3',
  ]);
  const both = deskAfter('cxone-agent', pushes('AgentState Available', CALL));
  expect(told(both, [registers(['contacts', 'contact'], 1)])).toEqual([`${CALL_1}, ack OK 'Success' contactId=1`]);
});
