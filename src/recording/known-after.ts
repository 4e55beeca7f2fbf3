import { agentState$, contacts$, decodeBatch, type MaxBatch, type RawEvent } from 'rx-max';
import { from, type Observable } from 'rxjs';

import type { BatchEntry } from './recording';

/**
 * What a desktop tells a page that registers when these batches have been told: the agent's state, the contacts that have not
 * ended, the session token (protocol.md A.7).
 *
 * @param now - when it is, in milliseconds of the recording
 */
export function knownAfter(told: readonly BatchEntry[], now: number): readonly RawEvent[] {
  const batches = told.map(toBatch);
  const batches$ = from([...batches, { ...EMPTY, receivedAt: now }]);
  const agent = lastOf(agentState$(batches$));
  const contacts = lastOf(contacts$(batches$));
  return [
    ...(agent ? [agent.event.raw] : []),
    ...[...(contacts?.values() ?? [])].map(({ event }) => event.raw),
    ...tokenOf(batches),
  ];
}

/** The last token of the session that goes on. */
function tokenOf(batches: readonly MaxBatch[]): readonly RawEvent[] {
  let token: RawEvent | undefined;
  for (const { type, raw } of batches.flatMap(({ events }) => events)) {
    if (type === 'SessionInfo') token = raw;
    if (type === 'AgentSessionEnd' || type === 'RemoteAgentSessionEnd') token = undefined;
  }
  return token === undefined ? [] : [token];
}

const EMPTY: MaxBatch = { issuer: 'MAX', contactId: null, kind: 'live', receivedAt: 0, events: [], rejections: [] };

/** A batch as if it had arrived when it was recorded. */
function toBatch({ at, kind, events }: BatchEntry): MaxBatch {
  const decoded = decodeBatch({ ...EMPTY, events });
  if (decoded._tag === 'Left') throw new TypeError('events: a list is needed');
  // A restated entry holds all that was known after it, as an opening does.
  return { ...EMPTY, kind: kind === 'live' ? 'live' : 'opening', receivedAt: at, events: decoded.right.events };
}

/** What a stream gives last of all that it gives at once; its timers are let go. */
function lastOf<T>(stream: Observable<T>): T | undefined {
  let last: T | undefined;
  stream.subscribe({ next: (value) => (last = value), error: fail }).unsubscribe();
  return last;
}

/** A state of plain batches has nothing to fail with. */
function fail(error: unknown): never {
  throw error;
}
