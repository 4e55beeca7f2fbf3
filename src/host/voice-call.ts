import type { RawEvent } from '../wire/family';
import { conferenceHeld, isInConference } from './conference';
import { idOf, isAnswered, isCall, isIn, liveCalls } from './contact';
import { changed } from './contact-change';
import type { ContactAction, ContactActions, Effect } from './effect';
import type { HostState } from './host-state';
import { isTrue } from './memory';
import { mute } from './phone';

const RULE = 'protocol.md D.3';

/** The buttons of a call that is answered; they toggle but for the recording (protocol.md A.3.4, D.3). */
export const CALL_BUTTONS = {
  hold: {
    allows: (state, call) => isCall(call) && (isIn(call, 'Active', 'Holding') || isInConference(state, call)),
    does: held,
  },
  mask: toggle('Masking'),
  mute: {
    allows: (_, call) => isCall(call) && isAnswered(call),
    does: (state) => ({ events: [mute(!state.muted)], rule: RULE }),
  },
  record: {
    allows: (_, call) => isCall(call) && isIn(call, 'Active') && !isTrue(call['IsLogging']),
    does: (_, call, at) => ({ events: [changed(call, at, { IsLogging: 'True' })], rule: RULE }),
  },
} satisfies ContactActions;

/** There from Active, and back (protocol.md D.3, step 7). */
function toggle(there: 'Masking'): ContactAction {
  return {
    allows: (_, call) => isCall(call) && isIn(call, 'Active', there),
    does: (_, call, at) => ({
      events: [changed(call, at, { Status: isIn(call, there) ? 'Active' : there })],
      rule: RULE,
    }),
  };
}

/** On hold, or back; a conference is held as a whole (protocol.md D.3, D.8). */
function held(state: HostState, call: RawEvent, at: number): Effect {
  if (isInConference(state, call)) return conferenceHeld(state, at);
  if (isIn(call, 'Active')) return { events: [changed(call, at, { Status: 'Holding' })], rule: RULE };
  return { events: resumed(state, call, at), rule: RULE };
}

/** The agent talks to one party at a time: whoever was heard until now is put on hold (protocol.md D.6, step 5). */
export function resumed(state: HostState, call: RawEvent, at: number): readonly RawEvent[] {
  const heard = liveCalls(state).filter((other) => idOf(other) !== idOf(call) && isIn(other, 'Active', 'Masking'));
  return [...heard.map((other) => changed(other, at, { Status: 'Holding' })), changed(call, at, { Status: 'Active' })];
}
