import { disturb } from './disturbance';
import { wantsToken } from './filter';
import { tokenOf } from './first-batch';
import type { HostPost, Step } from './host-output';
import type { HostState } from './host-state';
import { asEvent, remember } from './memory';
import { post } from './post';
import { profileOf } from './profile';

/**
 * One answer of get-next-event passes through the desktop: it is forwarded first and taken in after (protocol.md A.5). The
 * start of a session makes a second message, with the token (A.5.2).
 */
export function deliver(state: HostState, events: readonly unknown[], rule = 'protocol.md A.7'): Step {
  const [after, forwarded] = disturb(state, route(state, events, rule));
  const known = events.reduce<HostState>(remember, after);
  const isStart = events.some((entry) => asEvent(entry)?.['Type'] === 'AgentSessionStart');
  if (!isStart) return [known, forwarded];
  const [told, tokens] = announceToken(known);
  return [told, [...forwarded, ...tokens]];
}

/** The batch, filtered into one message for each window; where nothing is left nothing is sent (protocol.md A.5). */
function route(state: HostState, events: readonly unknown[], rule: string): readonly HostPost[] {
  if (isFrozen(state)) return [];
  const { wants } = profileOf(state);
  return state.subscribers.flatMap((subscriber) => {
    const wanted = events.filter((event) => wants(subscriber, event));
    return wanted.length === 0 ? [] : post(state, subscriber.windowId, subscriber.contactId, wanted, rule);
  });
}

/** The token goes to whoever asked for it (protocol.md A.5.2). */
export function announceToken(state: HostState): Step {
  const events = tokenOf(state);
  if (isFrozen(state) || events.length === 0) return [state, []];
  const wanting = state.subscribers.filter(wantsToken);
  return disturb(
    state,
    wanting.flatMap(({ windowId, contactId }) => post(state, windowId, contactId, events, 'protocol.md A.5.2')),
  );
}

/** The known fault of MAX; what sets it off is not known, so here it is the registration (protocol.md F.1, H.4). */
function isFrozen({ profile, faults, subscribers }: HostState): boolean {
  const isSwitchedOn = profile === 'max' && faults.includes('contacts-freeze');
  return isSwitchedOn && subscribers.some(({ types }) => types?.includes('contacts'));
}
