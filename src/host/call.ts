import type { CallContactWire } from '../wire/call-contact';
import type { MuteWire } from '../wire/mute';
import { afterCallWorkAt, agentStateAt, nextStateAt } from './agent';
import type { CallAction } from './call-action';
import type { HostState } from './host-state';
import { isTrue, openCalls } from './memory';
import { agentLeg } from './offer';
import { SERVERS } from './servers';

/**
 * What an action does to a call, as the events that tell of it; none where the state does not allow it (protocol.md A.3.4,
 * D.3, D.4). The action names no call: it is the first that is in a state that allows it.
 */
export function act(state: HostState, action: CallAction, at: number): readonly unknown[] {
  return EFFECTS[action](state, at);
}

type Effect = (state: HostState, at: number) => readonly unknown[];

const EFFECTS: Readonly<Record<CallAction, Effect>> = {
  answer: (state, at) =>
    onCall(state, RINGING, (call) => [...leg(state, 'Active'), changed(call, at, { Status: 'Active' })]),
  refuse,
  'no-answer': refuse,
  hold: (state, at) => toggle(state, at, 'Holding'),
  mask: (state, at) => toggle(state, at, 'Masking'),
  mute: (state) => onCall(state, ANSWERED, () => [mute(!state.muted)]),
  record: (state, at) =>
    onCall(state, ['Active'], (call) => (isTrue(call.IsLogging) ? [] : [changed(call, at, { IsLogging: 'True' })])),
  hangup: (state, at) => onCall(state, ANSWERED, (call) => disconnect(state, call, at)),
  disposition: (state, at) =>
    onCall(state, ['Disconnected'], (call) => [changed(call, at, { FinalState: 'True' }), nextStateAt(at, state)]),
  'caller-hangup': (state, at) => {
    const abandoned = onCall(state, RINGING, (call) => ending(state, call, at, nextStateAt(at, state)));
    return abandoned.length > 0 ? abandoned : act(state, 'hangup', at);
  },
};

const RINGING = ['Incoming', 'Ringing'];
const ANSWERED = ['Active', 'Holding', 'Masking'];

type Call = CallContactWire;

function onCall(state: HostState, statuses: readonly string[], effect: (call: Call) => readonly unknown[]) {
  const call = openCalls(state).find(({ Status }) => Status !== undefined && statuses.includes(Status));
  return call === undefined ? [] : effect(call);
}

/** Hold and mask go there from Active and back (protocol.md D.3, steps 5 and 7). An active call goes first. */
function toggle(state: HostState, at: number, there: 'Holding' | 'Masking'): readonly unknown[] {
  const away = onCall(state, ['Active'], (call) => [changed(call, at, { Status: there })]);
  return away.length > 0 ? away : onCall(state, [there], (call) => [changed(call, at, { Status: 'Active' })]);
}

/** The agent's own hang-up, or the caller's; then after-call work, if there is any (protocol.md D.3, steps 9 to 13). */
function disconnect(state: HostState, call: Call, at: number): readonly unknown[] {
  if (state.afterCallWork === 'none') return ending(state, call, at, nextStateAt(at, state));
  return [
    changed(call, at, { Status: 'Disconnected', FinalState: 'False', DisconnectCode: 'NA' }),
    afterCallWorkAt(at, state, state.afterCallWork),
    ...leg(state, 'Disconnected'),
  ];
}

/** The call is over at once and the agent unavailable (protocol.md D.4; how the reason is worded is not known). */
function refuse(state: HostState, at: number): readonly unknown[] {
  return onCall(state, RINGING, (call) => ending(state, call, at, agentStateAt(at, 'Unavailable', 'Refused')));
}

function ending(state: HostState, call: Call, at: number, next: unknown): readonly unknown[] {
  const over = changed(call, at, { Status: 'Disconnected', FinalState: 'True', DisconnectCode: 'NA' });
  return [over, next, ...leg(state, 'Disconnected')];
}

/** A call is told as a whole at every change (protocol.md C.7). */
function changed(call: Call, at: number, change: Partial<Call>): Call {
  const now = new Date(at).toISOString();
  return { ...call, LastStateChangeTimeUTC: now, LastStateChangeTime: now, ...change };
}

/** The agent's phone connects, or hangs up; it takes the mute with it, and so that nobody goes on believing in it, says so. */
function leg({ agentLeg: present, muted }: HostState, status: 'Active' | 'Disconnected'): readonly unknown[] {
  const unmuted = muted && status === 'Disconnected' ? [mute(false)] : [];
  return [...(present === null ? [] : [agentLeg(present.AgentLegId ?? '', status)]), ...unmuted];
}

/** The agent's, not the call's (protocol.md C.1.7). */
function mute(muted: boolean): MuteWire {
  return { ...SERVERS, Type: 'Mute', AgentMuted: muted ? 'True' : 'False' };
}
