import type { EmailContactWire } from '../wire/email-contact';
import type { RawEvent } from '../wire/family';
import type { ContactOffer } from './contact-offer';
import { SERVERS } from './servers';

/** An e-mail at the moment it is offered (protocol.md C.2.3, D.10). */
export function newEmail(id: string, at: number, offer: ContactOffer): EmailContactWire & RawEvent {
  const now = new Date(at).toISOString();
  return {
    ...SERVERS,
    Type: 'EmailContactEvent',
    ContactId: id,
    MasterID: offer.masterId ?? id,
    Status: 'Incoming',
    Skill: offer.skill ?? '4620',
    StartTimeUTC: now,
    LastStateChangeTimeUTC: now,
    ScreenPopUrl: offer.screenPopUrl ?? '',
    IsInbound: 'True',
    FromAddress: offer.ani ?? 'ada@example.com',
    ToAddress: offer.dnis ?? 'help@example.com',
    Subject: offer.subject ?? 'A question',
    FinalState: 'False',
  };
}
