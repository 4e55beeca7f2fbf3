import { fieldsOf, isOfHost, type RawEvent } from './family';
import { familyOf, type MaxEvent, type WireMap } from './max-event';

/**
 * An event in the desktop's spelling. Fields that are undefined are left out and `raw` has no part in it, but for an
 * {@link UnknownEvent}, which is nothing else.
 */
export function encodeEvent<E extends MaxEvent>(
  event: E,
): E extends { readonly type: keyof WireMap } ? WireMap[E['type']] : RawEvent;
export function encodeEvent(event: MaxEvent): unknown {
  const { type, contactId, raw } = event;
  const family = familyOf(type);
  if (family === undefined) return raw;
  const wire: Record<string, unknown> = { [isOfHost(type) ? 'messageType' : 'Type']: type };
  if (contactId !== null) wire[contactKeyOf(type)] = contactId;
  const values = event as unknown as RawEvent;
  for (const { name, key, scalar } of fieldsOf(family)) {
    const value = values[name];
    if (value !== undefined) wire[key] = scalar.write?.(value) ?? plain(value);
  }
  return wire;
}

/** The wire's text for a value whose kind tells how. */
function plain(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return value instanceof Date ? value.toISOString() : String(value);
}

/** How a type spells its contact id (protocol.md A.2). */
function contactKeyOf(type: string): string {
  if (isOfHost(type) || type === 'AgentWorkflowConfiguration') return 'contactId';
  return /^(Email|VoiceMail|PopURL|RunApp|AgentAssist)/.test(type) ? 'ContactId' : 'ContactID';
}
