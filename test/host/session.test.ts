import type { HostInput } from '../../src/host/host-input';
import { initialHost } from '../../src/host/host-state';
import type { SessionEnd } from '../../src/host/session';
import { announces, deskAfter, messagesTo, NOON, polls, pushes, registers, run, told } from './desk';

const START: HostInput = { kind: 'session-start', token: 'T1', at: NOON };
const AVAILABLE: HostInput = { kind: 'agent-state', state: 'Available', at: NOON };

function ends(how: SessionEnd): HostInput {
  return { kind: 'session-end', how };
}

describe.each(['max', 'cxone-agent'] as const)('a session on %s', (profile) => {
  it('starts with the state and the settings, then the token in a message of its own (D.1)', () => {
    expect(told(initialHost(profile), [registers(['all']), START]).slice(1)).toEqual([
      'AgentSessionStart, AgentState LoggedIn, AgentState Unavailable, MchAgentSettingsChangeEvent',
      'SessionInfo T1',
    ]);
  });

  it('brings a new token with each poll and tells nobody; announced, it is told', () => {
    const tokens = [polls('T2'), announces('T3')];
    expect(told(deskAfter(profile, [START]), [registers(['sessioninfo']), ...tokens]).slice(1)).toEqual([
      'SessionInfo T3',
    ]);
    const late = told(deskAfter(profile, [START, polls('T2')]), [registers(['sessioninfo'])]);
    expect(late[0]).toContain('SessionInfo T2');
  });

  it('a token without a session is told to nobody, and a session without a token tells none', () => {
    expect(told(initialHost(profile), [registers(['all']), announces('T1')]).length).toBe(1);
    const [, ...live] = told(initialHost(profile), [registers(['all']), ...pushes('AgentSessionStart')]);
    expect(live).toEqual(['AgentSessionStart']);
  });

  it.each([
    ['logout', 'AgentSessionEnd'],
    ['remote-logoff', 'RemoteAgentSessionEnd'],
    ['timeout', 'RemoteAgentSessionEnd'],
  ] as const)('ends by %s, calls and leg first (D.14)', (how, last) => {
    const desk = deskAfter(profile, [
      registers(['all']),
      START,
      AVAILABLE,
      { kind: 'offer', channel: 'voice', contactId: '7', at: NOON },
    ]);
    expect(told(desk, [ends(how)])).toEqual([`CallContactEvent ContactID="7", AgentLeg, ${last}`]);
    expect(run(desk, [ends(how)]).outputs).toMatchObject([
      { data: { events: [{ Status: 'Disconnected', FinalState: 'True' }, { Status: 'Disconnected' }, {}] } },
    ]);
  });

  it('knows nothing any more when it ended, but the registrations stay', () => {
    const over = deskAfter(profile, [registers(['all']), START, AVAILABLE, ends('logout')]);
    expect(over).toMatchObject({ token: null, agentState: null, contacts: [], agentLeg: null, muted: false });
    expect(told(over, [START]).length).toBe(2);
  });

  it('without a session there is no end, and no state to choose', () => {
    expect(told(initialHost(profile), [registers(['all']), ends('logout'), AVAILABLE]).length).toBe(1);
  });

  it('the agent goes to and fro (D.2)', () => {
    const desk = deskAfter(profile, [registers(['agent']), START]);
    const lunch: HostInput = { kind: 'agent-state', state: 'Unavailable', outReason: 'Lunch', at: NOON + 1 };
    const { outputs } = run(desk, [AVAILABLE, lunch]);
    expect(messagesTo('main', outputs)).toMatchObject([
      { events: [{ CurrentState: 'Available', CurrentOutReason: '', NextStates: [] }] },
      {
        events: [{ CurrentState: 'Unavailable', CurrentOutReason: 'Lunch', StartTimeUTC: '2025-03-04T12:00:00.001Z' }],
      },
    ]);
  });
});

describe('a session that was taken over from another place (D.15)', () => {
  it('CXone Agent makes up a bare event with a small type', () => {
    const desk = deskAfter('cxone-agent', [registers(['all']), START]);
    expect(run(desk, [ends('takeover')]).outputs).toMatchObject([{ data: { events: [{ type: 'AgentSessionEnd' }] } }]);
    expect(told(desk, [ends('takeover')])).toEqual(['type:AgentSessionEnd']);
  });

  it('MAX says the usual one', () => {
    const desk = deskAfter('max', [registers(['all']), START]);
    expect(told(desk, [ends('takeover')])).toEqual(['AgentSessionEnd']);
  });
});

describe('who listens for the token alone', () => {
  it('never sees the end of the session', () => {
    const desk = deskAfter('cxone-agent', [registers(['sessioninfo']), START]);
    expect(told(desk, [ends('logout'), START])).toEqual(['SessionInfo T1']);
  });
});

describe('a login that fails', () => {
  const refused = { kind: 'session-refused', why: 'StationInUse', at: NOON } as const;

  it('is told, and leaves the desktop without a session (protocol.md C.1.4)', () => {
    const desk = deskAfter('max', [registers(['all'])]);
    expect(told(desk, [refused])).toEqual(['SessionStartFailed']);
    expect(run(desk, [refused]).state).toMatchObject({ token: null, agentState: null });
  });

  it('is none for an agent who is logged in', () => {
    const desk = deskAfter('max', [registers(['all']), { kind: 'session-start', token: 'T1', at: NOON }]);
    expect(run(desk, [refused]).outputs).toMatchObject([{ kind: 'log', code: 'action-ignored' }]);
  });
});
