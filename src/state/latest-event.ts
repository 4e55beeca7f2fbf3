import { distinctUntilChanged, map, type Observable } from 'rxjs';

import type { Known } from '../snapshot/known';
import type { EventMap } from '../wire/max-event';

/**
 * What the last event of a type tells of the agent; null while there is none. An event that tells the same is not news.
 *
 * @param tell - is asked once an event
 */
export function latestEvent<Name extends keyof EventMap, T>(
  known: Observable<Known>,
  name: Name,
  tell: (event: EventMap[Name]) => T | null,
): Observable<T | null> {
  return known.pipe(
    map(({ latest, decode }) => [latest.get(name), decode] as const),
    // Before it is decoded: batches of somebody's own transport have a reader each.
    distinctUntilChanged(([one], [other]) => one === other),
    map(([entry, decode]) => (entry ? tell(decode(entry) as EventMap[Name]) : null)), // the event of that name
    distinctUntilChanged(),
  );
}
