import type { Step } from './host-output';
import type { HostState } from './host-state';
import { hasSession, openContacts } from './memory';
import { deliver } from './routing';
import { presentOf } from './session-join';

/** How long the server takes to tell a desktop that joins. */
const UNTIL_JOIN = 1000;

/**
 * The desktop's page is loaded again. It knows no window any more, and nothing of the agent until the server tells it: a page
 * that registers before gets the bare acknowledgement. What the server knows goes on meanwhile.
 */
export function reloadHost(state: HostState, at: number): Step {
  const joinsAt = hasSession(state) ? at + UNTIL_JOIN : null;
  const forgotten = { subscribers: [], delayed: [], outage: null, joinsAt };
  // A voicemail that ended stayed in the memory of the old page only.
  return [{ ...state, ...forgotten, contacts: openContacts(state) }, []];
}

/** The server tells the desktop that joined what there is; whoever has registered by now hears it (protocol.md D.15). */
export function join(state: HostState): Step {
  const known = { ...state, joinsAt: null };
  return hasSession(state) ? deliver(known, presentOf(state, state.now), 'protocol.md D.15') : [known, []];
}
