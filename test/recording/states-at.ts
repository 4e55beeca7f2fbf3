import { connectMax, type MaxPort } from 'rx-max';
import { asyncScheduler } from 'rxjs';

import { inVirtualTime, watch } from './stage';

/**
 * What every state of a page says right after each of these times, in virtual time.
 *
 * @param open - makes the page's port
 * @param tellOf - how the event behind a state is told
 */
export function statesAt(
  open: () => MaxPort,
  times: readonly number[],
  tellOf: (raw: object) => unknown = (raw) => raw,
): readonly string[] {
  const told: string[] = [];
  inVirtualTime(() => {
    const { agentState$, contacts$, muted$, agentLeg$, sessionToken$ } = connectMax({ port: open() });
    const now: Record<string, unknown> = {};
    watch(agentState$, (agent) => (now['agent'] = agent && tellOf(agent.event.raw)));
    watch(contacts$, (contacts) => {
      // An offer of which less is left says so, and is the same offer.
      now['contacts'] = [...contacts.values()].map(({ event }) => tellOf({ ...event.raw, RefusalTimeout: undefined }));
    });
    watch(muted$, (muted) => (now['muted'] = muted));
    watch(agentLeg$, (leg) => (now['leg'] = leg && tellOf(leg.raw)));
    watch(sessionToken$, (token) => (now['token'] = token));
    for (const [index, at] of times.entries()) {
      asyncScheduler.schedule(() => (told[index] = JSON.stringify(now)), at + 0.5);
    }
  });
  return told;
}
