import type { ConferenceWire } from '../wire/conference';
import type { RawEvent } from '../wire/family';
import { settingsOf } from './agent-settings';
import { pairOf } from './consult-pair';
import { withConsequences } from './consequences';
import { idOf, isAnswered, isConsulting, isIn, liveCalls } from './contact';
import { changed, closed, inWrapUp } from './contact-change';
import type { ContactActions, Effect } from './effect';
import type { HostState } from './host-state';
import { SERVERS } from './servers';

const RULE = 'protocol.md D.8';

/** Customer, colleague and agent in one call (protocol.md D.8). */
export const CONFERENCE_ACTIONS = {
  conference: {
    allows: (state, call) => {
      const pair = pairOf(state, call);
      return pair !== undefined && [pair.primary, pair.consult].every((leg) => isIn(leg, 'Active', 'Holding'));
    },
    does: joined,
  },
  'conference-hold': {
    allows: isInConference,
    does: (state, _, at) => conferenceHeld(state, at),
  },
  leave: {
    allows: (state, call) => isInConference(state, call) && isConsulting(call),
    does: left,
  },
} satisfies ContactActions;

/** Whether a call is a leg of a conference, on hold or not; `Joined` says so where nobody saw it come about. */
export function isInConference(state: HostState, call: RawEvent): boolean {
  return isIn(call, 'Joined') || (isIn(call, 'Holding') && state.conference.includes(idOf(call)));
}

function joined(state: HostState, call: RawEvent, at: number): Effect {
  const pair = pairOf(state, call);
  const legs = pair === undefined ? [] : [pair.primary, pair.consult];
  const events = [CONFERENCE, ...legs.map((leg) => changed(leg, at, { Status: 'Joined' })), settingsOf(state)];
  return { events, keeps: { conference: legs.map(idOf) }, rule: RULE };
}

const CONFERENCE: ConferenceWire = { ...SERVERS, Type: 'Conference', ConferenceNo: '51873' };

/** All legs are put on hold, or taken back if they are (protocol.md D.8, step 7). */
export function conferenceHeld(state: HostState, at: number): Effect {
  const legs = legsOf(state);
  const Status = legs.some((leg) => isIn(leg, 'Joined')) ? 'Holding' : 'Joined';
  const events = legs.map((leg) => changed(leg, at, { Status }));
  return { events, keeps: { conference: legs.map(idOf) }, rule: RULE };
}

function legsOf(state: HostState): readonly RawEvent[] {
  return liveCalls(state).filter((call) => isInConference(state, call));
}

/** The colleague leaves: what is left is a normal call again (protocol.md D.8, step 8). */
function left(state: HostState, call: RawEvent, at: number): Effect {
  const others = legsOf(state).filter((leg) => idOf(leg) !== idOf(call));
  const told = [closed(call, at), ...others.map((leg) => changed(leg, at, { Status: 'Active' }))];
  return { events: withConsequences(state, told, at), keeps: { conference: [] }, rule: RULE };
}

/** The end of a leg by whoever hangs up: the colleague's leaves the call; without the customer it is over for all (step 9). */
export function conferenceEnded(state: HostState, call: RawEvent, at: number): Effect {
  if (isConsulting(call)) return left(state, call, at);
  const over = state.afterCallWork === 'none' ? closed : inWrapUp;
  const told = legsOf(state)
    .filter(isAnswered)
    .map((leg) => over(leg, at));
  return { events: withConsequences(state, told, at), keeps: { conference: [] }, rule: RULE };
}
