import type { Contact, Max } from 'rx-max';
import { map, type Observable } from 'rxjs';

import { isCustomer } from './customer';

export interface Card {
  readonly contact: Contact;
  /** The legs of the same call, to a colleague or to a queue. */
  readonly legs: readonly Contact[];
  /** The customer is gone, and the agent is not done. */
  readonly isWrapUp: boolean;
}

export interface Desk {
  readonly voice: readonly Card[];
  readonly digital: readonly Card[];
}

/** The agent's desk: a card for each contact, calls on one side and all the rest on the other. */
export function sideBySide(max: Pick<Max, 'contacts$'>): Observable<Desk> {
  return max.contacts$.pipe(
    map((contacts) => {
      const all = [...contacts.values()];
      const legsOf = (call: Contact): Contact[] => (isCustomer(call) ? all.filter((leg) => isLegOf(leg, call)) : []);
      const legs = new Set(all.flatMap(legsOf));
      // A leg of a call that is not on this desk, as for the agent who is consulted, has a card of its own.
      const cards = all
        .filter((contact) => !legs.has(contact))
        .map((contact) => ({
          contact,
          legs: legsOf(contact),
          isWrapUp: contact.status === 'Disconnected' || contact.status === 'Discarded',
        }));
      const isVoice = ({ contact: { channel } }: Card): boolean => channel === 'voice' || channel === 'voicemail';
      return { voice: cards.filter(isVoice), digital: cards.filter((card) => !isVoice(card)) };
    }),
  );
}

function isLegOf(leg: Contact, { contactId, interactionId }: Contact): boolean {
  const isSameCall = leg.masterId === contactId || (leg.interactionId ?? leg) === interactionId;
  return isSameCall && !isCustomer(leg);
}
