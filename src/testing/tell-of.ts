import type { RawEvent } from 'rx-max';

import type { Happening } from './fake-max';

/** The model is told of tokens in its own way: one comes with the start of a session, or it is announced. */
export function tellOf(put: (happening: Happening) => unknown): (events: readonly RawEvent[]) => void {
  let sessions = 0;
  return (all) => {
    const tokens = all.filter(({ messageType }) => messageType === 'SessionInfo').map((told) => told['sessionToken']);
    const events = all.filter(({ messageType }) => messageType !== 'SessionInfo');
    const isStart = events.some(({ Type }) => Type === 'AgentSessionStart');
    if (isStart) {
      sessions++;
      const [first = `token-${String(sessions)}`] = tokens;
      put({ kind: 'token', token: String(first), by: 'poll' });
    }
    if (events.length > 0) put({ kind: 'emit', events });
    for (const token of isStart ? tokens.slice(1) : tokens) {
      put({ kind: 'token', token: String(token), by: 'announcement' });
    }
  };
}
