import type { HostInput } from '../../src/host/host-input';
import { deskAfter, polls, pushes, registers, told } from './desk';

// A page that registers before the desktop knows anything: the bare acknowledgement, then all as it comes (protocol.md A.7).
const CALL = 'CallContactEvent ContactID="123"';
const FIRST_ANSWER = [...pushes('AgentSessionStart', 'AgentLeg', 'MchAgentSettingsChangeEvent', CALL)];
const READY: HostInput = { kind: 'ready' };

describe('MAX that has not built its own state', () => {
  const starting = deskAfter('max', [polls('T1'), ...pushes('AgentState Available', CALL)], { ready: false });
  const ACK = "ack OK 'success' contactId=null";

  it.each([
    ['all', ['AgentSessionStart', 'SessionInfo T1', 'AgentLeg', 'MchAgentSettingsChangeEvent', CALL]],
    ['agent', ['AgentSessionStart', 'AgentLeg', 'MchAgentSettingsChangeEvent']],
    ['contacts', [CALL]],
    ['sessioninfo', ['SessionInfo T1']],
  ])('answers `%s` with the bare acknowledgement and passes on what is wanted of each item', (type, live) => {
    expect(told(starting, [registers([type]), ...FIRST_ANSWER])).toEqual([ACK, ...live]);
  });

  it('tells nothing when it is ready, and the next registration has its first batch', () => {
    expect(told(starting, [registers(['all']), READY])).toEqual([ACK]);
    expect(told(starting, [READY, registers(['agent', 'contacts'])])).toEqual([
      `${ACK}, AgentState Available, ${CALL}`,
    ]);
  });

  it('refuses as ever', () => {
    expect(told(starting, [registers([])])).toEqual(["ack ERROR 'invalid subscription types' contactId=null"]);
  });
});

describe('CXone Agent', () => {
  const ACK = "ack OK 'Success' contactId=undefined";

  it('answers with the bare acknowledgement while the agent state is unknown, whatever else it knows', () => {
    const starting = deskAfter('cxone-agent', [polls('T1'), ...pushes(CALL)]);
    const [state] = pushes('AgentState Available');
    expect(told(starting, [registers(['all']), ...FIRST_ANSWER, state as HostInput])).toEqual([
      ACK,
      'AgentSessionStart',
      'SessionInfo T1',
      'AgentLeg',
      'MchAgentSettingsChangeEvent',
      CALL,
      'AgentState Available',
    ]);
  });

  it('has no other way of being ready', () => {
    const known = deskAfter('cxone-agent', pushes('AgentState Available'), { ready: false });
    expect(told(known, [registers(['agent'])])).toEqual([`AgentState Available, ${ACK}`]);
  });
});
