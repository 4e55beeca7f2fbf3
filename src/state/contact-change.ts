import { concatMap, defer, type Observable } from 'rxjs';

import { isFinal } from '../snapshot/contact';
import { isSessionEnd } from '../snapshot/fold';
import type { Known } from '../snapshot/known';
import { sameEvent } from '../snapshot/same-event';
import type { MaxBatch } from '../wire/max-batch';
import { type Contact, type ContactEnd, contactFrom, contactIn } from './contact';
import { known$ } from './known';

/** A step in the life of a contact. */
export interface ContactChange {
  /** What it was; null for a contact that is new. */
  readonly from: Contact | null;
  readonly to: Contact;
  /** Milliseconds since the page was told of it. */
  readonly age: number;
}

/**
 * Every step in the life of every contact, in the order of the wire: each event that tells something new, and each end. A
 * contact that is known at the start is new, and one whose first event is its last has no life here.
 */
export function contactChanges(source: Observable<MaxBatch>): Observable<ContactChange> {
  return defer(() => {
    const living = new Map<string, Contact>();
    return known$(source).pipe(concatMap((known) => changesIn(known, living)));
  });
}

function changesIn(known: Known, living: Map<string, Contact>): readonly ContactChange[] {
  const { entries, latest, kind, decode, receivedAt } = known;
  const changes: ContactChange[] = [];
  function end(from: Contact, ended: ContactEnd, to = from): void {
    living.delete(from.contactId);
    changes.push({ from, to: { ...to, ended }, age: 0 });
  }
  for (const entry of entries) {
    if (isSessionEnd(entry)) for (const contact of living.values()) end(contact, 'session-end');
    const contactId = contactIn(entry);
    if (contactId === undefined) continue;
    const from = living.get(contactId) ?? null;
    if (from === null ? isFinal(entry) : sameEvent(from.event.raw, entry.raw)) continue;
    const to = contactFrom(contactId, entry, decode(entry));
    if (from !== null && isFinal(entry)) end(from, 'final', to);
    else {
      living.set(contactId, to);
      changes.push({ from, to, age: receivedAt - entry.message.receivedAt });
    }
  }
  // What ends without an event of its own: a call, or an offer; anything, where the host was asked anew.
  for (const contact of living.values()) {
    if (latest.has(contact.contactId)) continue;
    end(contact, kind === 'live' ? (contact.channel === 'voice' ? 'available' : 'lapsed') : 'restatement');
  }
  return changes;
}
