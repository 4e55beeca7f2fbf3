import { assertInInjectionContext, computed, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import type { AgentState, Connection, Contact, Max } from 'rx-max';

import { injectMax } from './inject-max';

/** A contact's id: digits, or a number below 2^53. */
export type ContactId = number | string;

/**
 * What the agent is doing, as a signal; null while it is unknown. Like all signals here it has its first value at once, never
 * throws when it is read, and listens until its injection context is destroyed; the first one registers the page.
 *
 * @see agentState$ of rx-max, whose values these are
 */
export function injectAgentState(): Signal<AgentState | null> {
  assertInInjectionContext(injectAgentState);
  return toSignal(injectMax().agentState$, { initialValue: null });
}

/** The live contacts of every channel by their ids, in order of arrival, as a signal. */
export function injectContacts(): Signal<ReadonlyMap<string, Contact>> {
  assertInInjectionContext(injectContacts);
  return contactsOf(injectMax());
}

/**
 * One contact, as a signal; null while it is unknown and after its end.
 *
 * @param contactId - an id, or a signal (or another function that reads signals) of one: null, undefined and what is no id give null
 * @throws TypeError for a fixed id that is none
 */
export function injectContact(contactId: ContactId | (() => ContactId | null | undefined)): Signal<Contact | null> {
  assertInInjectionContext(injectContact);
  if (typeof contactId !== 'function' && digitsOf(contactId) === undefined) {
    throw new TypeError('injectContact: a contact id is needed: digits, or a number below 2^53');
  }
  const contacts = contactsOf(injectMax());
  return computed(() => {
    const digits = digitsOf(typeof contactId === 'function' ? contactId() : contactId);
    return (digits === undefined ? undefined : contacts().get(digits)) ?? null;
  });
}

/** The session token, as a signal; null while there is none. Keep it out of templates, logs and addresses. */
export function injectSessionToken(): Signal<string | null> {
  assertInInjectionContext(injectSessionToken);
  return toSignal(injectMax().sessionToken$, { initialValue: null });
}

/** How the registration stands, as a signal. It registers nothing. */
export function injectConnection(): Signal<Connection> {
  assertInInjectionContext(injectConnection);
  return toSignal(injectMax().connection$, { requireSync: true });
}

function contactsOf({ contacts$ }: Max): Signal<ReadonlyMap<string, Contact>> {
  return toSignal(contacts$, { initialValue: new Map<string, Contact>() });
}

/** JavaScript callers may give anything. A number that JSON rounded names another contact. */
function digitsOf(id: unknown): string | undefined {
  if (typeof id === 'number' ? !Number.isSafeInteger(id) : typeof id !== 'string') return undefined;
  const text = String(id);
  return /^\d+$/.test(text) ? text : undefined;
}
