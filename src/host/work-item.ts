import type { RawEvent } from '../wire/family';
import type { WorkItemContactWire } from '../wire/work-item-contact';
import { AGENT } from './agent-identity';
import { isIn } from './contact';
import { changed } from './contact-change';
import type { ContactOffer } from './contact-offer';
import type { ContactActions } from './effect';
import { SERVERS } from './servers';

/** A work item at the moment it is offered (protocol.md C.2.6, D.12). */
export function newWorkItem(id: string, at: number, offer: ContactOffer): WorkItemContactWire & RawEvent {
  const now = new Date(at).toISOString();
  return {
    ...SERVERS,
    Type: 'WorkItemContactEvent',
    ContactID: id,
    MasterID: offer.masterId ?? id,
    Status: 'Incoming',
    WorkItemId: 'TCK-9',
    WorkItemType: 'ticket',
    WorkItemPayload: offer.payload ?? '{"priority":2}',
    AgentId: AGENT.id,
    SkillId: offer.skill ?? '4701',
    StartTimeUTC: now,
    StartTime: now,
    LastStateChangeTimeUTC: now,
    LastStateChangeTime: now,
    ScreenPopUrl: offer.screenPopUrl ?? '',
    RefusalTimeout: String(offer.refusalTimeout ?? 60),
    InFocus: 'False',
    CustomData: '',
    OmniGroupId: '0',
    ParentContactId: '0',
    SessionId: AGENT.sessionId,
    FinalState: 'False',
  };
}

export const WORK_ITEM_ACTIONS = {
  'transfer-item': {
    allows: (_, contact) => contact['Type'] === 'WorkItemContactEvent' && isIn(contact, 'Active', 'Interrupted'),
    does: (_, contact, at) => ({
      events: [changed(contact, at, { Status: 'Transfer', InFocus: 'False' })],
      rule: 'protocol.md D.12',
    }),
  },
} satisfies ContactActions;
