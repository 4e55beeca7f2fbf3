import type { WireMap } from 'rx-max';
import { event } from './event';
import type { FieldsOf } from './fields-of';

type Type = 'ClientEventSubscriptionAcknowledge';

/** What an answer says; its contact may be `undefined`, too. */
export interface AcknowledgeFields extends Omit<FieldsOf<Type>, 'contactId'> {
  /**
   * The contact that the registration is bound to. None is null, as MAX has it and CXone Agent has it after an error. After a
   * registration that went well without a contact, CXone Agent has the key with the value `undefined` (protocol.md A.5.1).
   */
  readonly contactId?: string | null | undefined;
}

/** The answer to a registration: `OK`, unless its status says otherwise. */
export function acknowledge(fields: AcknowledgeFields = {}): WireMap[Type] {
  const { contactId, ...others } = { contactId: null, ...fields };
  const answer = event(
    'ClientEventSubscriptionAcknowledge',
    typeof contactId === 'string' ? { ...others, contactId } : others,
  );
  // A host has the id as a number, as far as a number holds it.
  const number = Number(contactId);
  const bound = typeof contactId === 'string' && Number.isSafeInteger(number) ? number : contactId;
  return { ...answer, contactId: bound } as WireMap[Type]; // whose key CXone Agent has even where it holds nothing
}
