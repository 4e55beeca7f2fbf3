import type { ChatContactWire } from '../wire/chat-contact';
import type { RawEvent } from '../wire/family';
import type { ContactOffer } from './contact-offer';
import { SERVERS } from './servers';

/** A chat, or SMS under the newer name, at the moment it is offered or begins to wait (protocol.md C.2.2, D.9). */
export function newChat(
  Type: ChatContactWire['Type'],
  id: string,
  at: number,
  offer: ContactOffer,
): ChatContactWire & RawEvent {
  const now = new Date(at).toISOString();
  const isSms = Type === 'TextContactEvent';
  return {
    ...SERVERS,
    Type,
    ContactID: id,
    RoomId: '190233',
    Status: offer.begins === 'waiting' ? 'Waiting' : 'Incoming',
    Skill: offer.skill ?? '4512',
    StartTime: now,
    StartTimeUTC: now,
    LastStateChangeTime: now,
    LastStateChangeTimeUTC: now,
    OriginalState: 'False',
    ScreenPopUrl: offer.screenPopUrl ?? '',
    RefusalTimeout: String(offer.refusalTimeout ?? 45),
    IsActive: 'False',
    MasterID: offer.masterId ?? id,
    CustomData: '',
    ParentContactId: '0',
    OmniGroupId: '0',
    InFocus: 'False',
    PointOfContactAddress: offer.dnis ?? (isSms ? '4005550150' : 'web-chat-1'),
    FromAddress: offer.ani ?? (isSms ? '2025550143' : 'ada@example.com'),
    FinalState: 'False',
    CustomerCardUrl: '',
  };
}
