import type { HostInput } from '../../src/host/host-input';
import { wakeAt } from '../../src/host/wake-at';
import { deskAfter, messagesTo, NOON, polls, pushes, registers, run, told } from './desk';

// The desktop's own page is loaded again while an agent is at work (protocol.md D.15).
const CALL = { Type: 'CallContactEvent', ContactID: '123', Status: 'Active', FinalState: 'False' };
const EMAIL = { Type: 'EmailContactEvent', ContactId: '456', Status: 'Active', FinalState: 'False' };
const LEG = { Type: 'AgentLeg', AgentLegId: '7', Status: 'Active', FinalState: 'False' };
const ENDED_VOICEMAIL = { Type: 'VoiceMailContactEvent', ContactID: '9', Status: 'Discarded', FinalState: 'True' };
const RELOAD: HostInput = { kind: 'host-reload', at: NOON };
const JOINED: HostInput = { kind: 'time', at: NOON + 1000 };
const ALL = registers(['all']);
const JOIN = [
  'AgentSessionStart, AgentState Available, AgentLeg, CallContactEvent ContactID="123", EmailContactEvent ContactId="456"',
  'SessionInfo T1',
];

describe.each(['max', 'cxone-agent'] as const)('on %s', (profile) => {
  const working = [polls('T1'), ...pushes('AgentState Available', LEG, CALL, EMAIL)];
  const desk = deskAfter(profile, [...working, ALL]);
  const ack = profile === 'max' ? "ack OK 'success' contactId=null" : "ack OK 'Success' contactId=undefined";

  it('all windows are forgotten: they hear nothing more', () => {
    const { state, outputs } = run(desk, [RELOAD, JOINED, ...pushes('Mute')]);
    expect(state.subscribers).toEqual([]);
    expect(outputs).toEqual([]);
  });

  it('a window that registers again at once gets the bare acknowledgement, then what the server tells one who joins', () => {
    expect(told(desk, [RELOAD, ALL, JOINED])).toEqual([ack, ...JOIN]);
    const { outputs } = run(desk, [RELOAD, ALL, JOINED]);
    expect(outputs.map(({ rule }) => rule)).toEqual(['protocol.md A.4, A.7', 'protocol.md D.15', 'protocol.md A.5.2']);
  });

  it('a window that registers later gets a first batch as ever, and none of it', () => {
    const [answer, ...more] = told(desk, [RELOAD, JOINED, ALL]);
    expect(answer).toContain('AgentState Available');
    expect(more).toEqual([]);
  });

  it('what happens meanwhile is told live, and told again with the rest', () => {
    const held = { ...CALL, Status: 'Holding' };
    const { outputs } = run(desk, [RELOAD, ALL, ...pushes(held), JOINED]);
    const [, live, joined] = messagesTo('main', outputs);
    expect(live?.events).toEqual([held]);
    expect(joined?.events).toContainEqual(held);
  });

  it('a driver is told when the server answers, once', () => {
    const reloaded = run(desk, [RELOAD]).state;
    expect(wakeAt(reloaded)).toBe(NOON + 1000);
    expect(wakeAt(run(reloaded, [JOINED]).state)).toBeNull();
  });

  it('the timers of the old page are gone with it', () => {
    const faults: HostInput = { kind: 'faults', faults: ['late-ack'] };
    const waiting = deskAfter(profile, [...working, faults, ALL]);
    expect(told(waiting, [RELOAD, { kind: 'time', at: NOON + 60_000 }])).toEqual([]);
  });

  it('without a session there is nothing to join, nor when it ended meanwhile', () => {
    expect(wakeAt(deskAfter(profile, [RELOAD]))).toBeNull();
    expect(told(desk, [RELOAD, ALL, ...pushes('AgentSessionEnd'), JOINED])).toEqual([ack, 'AgentSessionEnd']);
  });
});

it('CXone Agent has forgotten the voicemail that ended', () => {
  const desk = deskAfter('cxone-agent', pushes('AgentState Available', ENDED_VOICEMAIL));
  expect(told(desk, [registers(['contacts'])])[0]).toContain('VoiceMailContactEvent');
  expect(told(desk, [RELOAD, JOINED, registers(['contacts'])])[0]).not.toContain('VoiceMailContactEvent');
});
