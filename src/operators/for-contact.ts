import { concatMap, type Observable } from 'rxjs';

import { requireId } from '../wire/contact-id';
import { ACKNOWLEDGE } from '../wire/event-name';
import { contactOf } from '../wire/host-message';
import { entriesWhere, type MaxBatch, partsOf } from '../wire/max-batch';
import type { MaxEvent } from '../wire/max-event';
import { isEvent } from './is-event';

/**
 * What belongs to one contact.
 *
 * ```
 * source:  --x-----d-----|     x holds an event c of contact 42 and d of 43
 * result:  --c-----------|     forContact(42)
 * ```
 *
 * Of a batch it keeps the part with that contact's events, and the acknowledgement, so that {@link acknowledged} may stand
 * after it as well as before it; a batch with neither is dropped, but for a restatement which says that something is gone, and
 * nothing is decoded. Of a stream of events it keeps that contact's, and nothing else. Ids compare as digit strings, whichever of its spellings an event uses (protocol.md A.2).
 * Events of the agent belong to no contact. It listens when subscribed, shares nothing, ends and fails with its source.
 *
 * @param contactId - digits, or a number below 2^53
 * @returns an operator that gives what it takes: batches for batches, the same type of events for events
 * @throws TypeError for anything else
 * @see {@link byMessageType} for the events of some types
 */
export function forContact(
  contactId: number | string,
): <Item extends MaxBatch | MaxEvent>(source: Observable<Item>) => Observable<Item> {
  const digits = requireId('forContact', contactId);
  return <Item extends MaxBatch | MaxEvent>(source: Observable<Item>) =>
    source.pipe(
      concatMap((item: MaxBatch | MaxEvent) => {
        const kept = isEvent(item)
          ? [item].filter((event) => event.contactId === digits)
          : partsOf(
              item,
              entriesWhere(item, `#${digits}`, (entry) => contactOf(entry) === digits || entry.name === ACKNOWLEDGE),
            );
        return kept as Item[]; // a part of a batch for a batch, the event itself for an event
      }),
    );
}
