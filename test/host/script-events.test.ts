import type { HostInput } from '../../src/host/host-input';
import { decodeBatch } from '../../src/wire/decode-batch';
import { deskAfter, messagesTo, NOON, polls, pushes, registers, run } from './desk';

// What scripts and the server tell a page beside its contacts: pops, indicators, notices, assist (protocol.md C.1.9, C.3, C.4).
const URL = 'https://crm.example.com/case/17';
const CALL = { Type: 'CallContactEvent', ContactID: '123', Status: 'Active', FinalState: 'False' };

const CASES: readonly (readonly [HostInput, object, string])[] = [
  [
    { kind: 'screen-pop', as: 'PopURL', contactId: '456', url: URL, at: NOON },
    { Type: 'PopURL', ContactId: '456', URL, PopDestination: 'PostOnly', ClosePopoutUponTermination: 'False' },
    'protocol.md C.3.2',
  ],
  [
    { kind: 'screen-pop', as: 'PageOpen', contactId: '456', url: URL, at: NOON },
    { Type: 'PageOpen', ContactID: '456', PageUri: URL, Action: 'OPEN' },
    'protocol.md C.3.3',
  ],
  [
    { kind: 'screen-pop', as: 'RunApp', contactId: '456', url: URL, at: NOON },
    { Type: 'RunApp', ContactId: '456', ActionType: 'OpenURL', ActionValue: URL },
    'protocol.md C.3.4',
  ],
  [
    { kind: 'indicator', name: 'Verify', shown: true, contactId: '456' },
    { Type: 'Indicator', Name: 'Verify', IndicatorState: 'On', ContactID: '456' },
    'protocol.md C.3.1',
  ],
  [
    { kind: 'indicator', name: 'Verify', shown: false, contactId: '456' },
    { Type: 'Indicator', Name: 'Verify', IndicatorState: 'Off', ContactID: '456' },
    'protocol.md C.3.1',
  ],
  [{ kind: 'notice', name: 'UpdateSkills' }, { Type: 'UpdateSkills' }, 'protocol.md C.1.9'],
  [{ kind: 'agent-assist', contactId: '456' }, { Type: 'AgentAssist', ContactId: '456' }, 'protocol.md C.4.1'],
];

describe.each(['max', 'cxone-agent'] as const)('on %s', (profile) => {
  const desk = deskAfter(profile, [polls('T1'), ...pushes('AgentState Available', CALL), registers(['all'])]);

  it.each(CASES)('%j', (input, event, rule) => {
    expect(run(desk, [input]).outputs).toMatchObject([{ kind: 'post', data: { events: [event] }, rule }]);
    expect(run(desk, [input]).outputs.length).toBe(1);
  });

  it('all of it is read without a complaint', () => {
    for (const data of messagesTo(
      'main',
      run(
        desk,
        CASES.map(([input]) => input),
      ).outputs,
    )) {
      const decoded = decodeBatch(data);
      if (decoded._tag === 'Left') throw new Error('no batch');
      expect(decoded.right.events.map(({ type }) => type)).not.toContain('UnknownEvent');
      expect(decoded.right.rejections).toEqual([]);
    }
  });

  it('a pop without a contact is of the first that is open', () => {
    const pop: HostInput = { kind: 'screen-pop', as: 'PopURL', url: URL, at: NOON };
    expect(run(desk, [pop]).outputs).toMatchObject([{ data: { events: [{ ContactId: '123' }] } }]);
    const idle = deskAfter(profile, [...pushes('AgentState Available'), registers(['all'])]);
    expect(run(idle, [pop]).outputs).toMatchObject([{ data: { events: [{ ContactId: '' }] } }]);
  });

  it('an indicator without a contact is the agent’s', () => {
    const [message] = messagesTo('main', run(desk, [{ kind: 'indicator', name: 'Verify', shown: true }]).outputs);
    expect(message?.events[0]).not.toHaveProperty('ContactID');
  });

  it('without a session no script runs', () => {
    const loggedOut = deskAfter(profile, [registers(['all'])]);
    expect(
      run(
        loggedOut,
        CASES.map(([input]) => input),
      ).outputs,
    ).toEqual([]);
  });
});
