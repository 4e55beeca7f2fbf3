import type { HostInput } from '../../src/host/host-input';
import { initialHost } from '../../src/host/host-state';
import { wakeAt } from '../../src/host/wake-at';
import { deskAfter, messagesTo, NOON, pushes, registers, run, told } from './desk';

// A driver sets one timer: `wakeAt` says for when.
const SECOND = 1000;

function time(seconds: number): HostInput {
  return { kind: 'time', at: NOON + seconds * SECOND };
}

const IN_AFTER_CALL_WORK: readonly HostInput[] = [
  { kind: 'session-start', token: 'T1', at: NOON },
  { kind: 'agent-state', state: 'Available', at: NOON },
  { kind: 'offer', channel: 'voice', contactId: '700', at: NOON },
  { kind: 'action', action: 'answer', at: NOON },
  { kind: 'action', action: 'hangup', at: NOON + 10 * SECOND },
];

it('nothing is due where nobody does anything', () => {
  expect(wakeAt(initialHost('max'))).toBeNull();
  expect(wakeAt(deskAfter('max', IN_AFTER_CALL_WORK.slice(0, 4)))).toBeNull();
});

describe('after-call work', () => {
  const desk = deskAfter('max', [registers(['agent']), ...IN_AFTER_CALL_WORK]);

  it('is due when its time is over, and not due any more when it was', () => {
    expect(wakeAt(desk)).toBe(NOON + 70 * SECOND);
    expect(wakeAt(run(desk, [time(70)]).state)).toBeNull();
  });

  it('ends at its own time, however late the driver is', () => {
    const { outputs } = run(desk, [time(3600)]);
    expect(messagesTo('main', outputs)).toMatchObject([
      { events: [{ CurrentState: 'Available', StartTimeUTC: '2025-03-04T12:01:10.000Z' }] },
    ]);
  });

  it('that should have ended before the desktop heard of it ends now: no event is older than the one before', () => {
    const call = { Type: 'CallContactEvent', ContactID: '1', Status: 'Disconnected', FinalState: 'False' };
    const state = { Type: 'AgentState', IsAcw: 'True', AcwTimeout: '5', StartTimeUTC: '2025-03-04T09:00:00.000Z' };
    const overdue = deskAfter('max', [...pushes(call, state), registers(['agent'])]);
    const { outputs } = run(overdue, [time(1)]);
    expect(messagesTo('main', outputs)).toMatchObject([{ events: [{ StartTimeUTC: '2025-03-04T12:00:00.000Z' }] }]);
  });

  it('has no end where it has no limit', () => {
    expect(wakeAt(deskAfter('max', IN_AFTER_CALL_WORK, { afterCallWork: 0 }))).toBeNull();
  });

  it('that nothing can end is never due, so that no driver spins', () => {
    const state = { Type: 'AgentState', IsAcw: 'True', AcwTimeout: '5', StartTimeUTC: '2025-03-04T12:00:00.000Z' };
    expect(wakeAt(deskAfter('max', pushes(state)))).toBeNull();
  });

  it('whose end no date can tell is never due', () => {
    const call = { Type: 'CallContactEvent', ContactID: '1', Status: 'Disconnected', FinalState: 'False' };
    const state = { Type: 'AgentState', IsAcw: 'True', StartTimeUTC: '2025-03-04T12:00:00.000Z' };
    const due = (AcwTimeout: string): number | null => wakeAt(deskAfter('max', pushes(call, { ...state, AcwTimeout })));
    expect(due('5')).toBe(NOON + 5 * SECOND);
    expect(due('9007199254740991')).toBeNull();
  });
});

it('of several things the first is told, and each happens at its own time', () => {
  const desk = deskAfter('cxone-agent', [
    registers(['all']),
    ...IN_AFTER_CALL_WORK,
    { kind: 'network', is: 'lost', at: NOON + 55 * SECOND },
  ]);
  expect(wakeAt(desk)).toBe(NOON + 65 * SECOND);
  expect(told(desk, [time(75)])).toEqual([
    'NetworkOfflineEvent',
    'CallContactEvent ContactID="700", AgentState Available',
    'NetworkOfflineEvent',
  ]);
});
