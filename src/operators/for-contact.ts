import { concatMap, type Observable } from 'rxjs';

import { readId } from '../wire/contact-id';
import { type MaxBatch, partOf, placesNamed, placesOfContact } from '../wire/max-batch';
import type { MaxEvent } from '../wire/max-event';
import { isEvent } from './is-event';

/**
 * What belongs to one contact.
 *
 * ```
 * source:  --x-----y-----|     x holds events of contacts 42 and 43, y one of 43
 * result:  --p-----------|     p holds the event of 42: forContact(42)
 * ```
 *
 * Of a batch it keeps the part with that contact's events, and the acknowledgement, so that `acknowledged()` may stand after
 * it; a batch with neither is dropped, and nothing is decoded. Events are filtered. Ids compare as digit strings, whichever
 * of its spellings an event uses (protocol.md A.2). It listens when subscribed, shares nothing, ends and fails with its
 * source.
 *
 * @param contactId - digits, or a number up to 2^53
 * @throws TypeError for anything else
 */
export function forContact(
  contactId: number | string,
): <Item extends MaxBatch | MaxEvent>(source: Observable<Item>) => Observable<Item> {
  const digits = readId(contactId);
  if (digits === undefined) {
    throw new TypeError('forContact: a positive whole number is needed, as digits if it is above 2^53');
  }
  return <Item extends MaxBatch | MaxEvent>(source: Observable<Item>) =>
    source.pipe(
      concatMap((item: MaxBatch | MaxEvent) => {
        const kept = isEvent(item) ? (item.contactId === digits ? [item] : []) : partFor(item, digits);
        return kept as Item[]; // a part of a batch for a batch, the event itself for an event
      }),
    );
}

function partFor(batch: MaxBatch, contactId: string): readonly MaxBatch[] {
  const own = placesOfContact(batch, contactId);
  const acknowledgements = placesNamed(batch, 'ClientEventSubscriptionAcknowledge');
  if (acknowledgements.length === 0) return own.length === 0 ? [] : [partOf(batch, own)];
  const places = new Set([...own, ...acknowledgements]);
  return [
    partOf(
      batch,
      [...places].sort((one, other) => one - other),
    ),
  ];
}
