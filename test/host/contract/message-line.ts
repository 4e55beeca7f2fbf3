import type { Posted } from '../../../src/host/host-state';
import { labelOf } from '../event-label';

/** A message as a line: issuer, contact id of the envelope, events by label. */
export function messageLine({ issuer, contactId, events }: Posted['data']): string {
  return `${issuer} ${JSON.stringify(contactId)}: ${events.map(nameOf).join(', ')}`;
}

/** What is no event stands as JSON, and a wrapped acknowledgement is called so. */
function nameOf(entry: unknown): string {
  const { Type, type, messageType, data } = (entry ?? {}) as Readonly<Record<string, unknown>>;
  if ([Type, type, messageType].some((name) => typeof name === 'string')) return labelOf(entry);
  return typeof data === 'object' ? `wrapped ${labelOf(data)}` : JSON.stringify(entry);
}
