import type { DigitalContactWire } from '../wire/digital-contact';
import type { RawEvent } from '../wire/family';
import type { ContactOffer } from './contact-offer';
import { SERVERS } from './servers';

/** The offer of a digital contact, of which nothing more is told here (protocol.md C.2.7). */
export function newDigitalOffer(id: string, at: number, offer: ContactOffer): DigitalContactWire & RawEvent {
  const now = new Date(at).toISOString();
  return {
    ...SERVERS,
    Type: 'DigitalContactEvent',
    ContactID: id,
    DFOContactId: '448812',
    ChannelType: 'chat',
    CustomerName: offer.customerName ?? 'Ada Byron',
    SkillName: offer.skill ?? 'WebCare',
    RefusalTimeout: String(offer.refusalTimeout ?? 45),
    StartTime: now,
    StartTimeUTC: now,
    Status: 'Incoming',
  };
}
