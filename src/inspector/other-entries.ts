import type { Connection, Rejection } from 'rx-max';

import type { About, InspectorEntry } from './entry';
import { sizeOf } from './size-of';
import { withoutToken } from './without-token';

const LONGEST = 80;

/**
 * The entry of what a page posted to the desktop, or what a window of the desktop's posted there that is none of the
 * protocol's messages.
 *
 * @param message - anything
 * @param about - its `origin` is the one that the message was posted to, or at the desktop the one it came from
 */
export function postEntry(message: unknown, { tokens, ...about }: About): InspectorEntry {
  const raw = withoutToken(message, tokens);
  const { messageType, subscriptionTypes, contactId } = (
    typeof raw === 'object' && raw !== null ? raw : {}
  ) as Readonly<Record<string, unknown>>; // of which nothing is known
  const types = Array.isArray(subscriptionTypes) ? subscriptionTypes.map(String) : [];
  const contact = typeof contactId === 'number' || typeof contactId === 'string' ? [String(contactId)] : [];
  return entry(about, {
    lane: 'posted',
    kind: 'post',
    name: typeof messageType === 'string' && messageType !== '' ? messageType : 'unknown message',
    told: [...types, ...contact].join(' '),
    raw,
    size: about.size ?? sizeOf(message),
  });
}

/** The entry of how the registration stands. */
export function connectionEntry(connection: Connection, { tokens, ...about }: About): InspectorEntry {
  const { status, reason } = connection;
  const raw = withoutToken(connection, tokens);
  const told = String(withoutToken(reason, tokens));
  return entry(about, { lane: 'registration', kind: 'connection', name: status, told, raw, size: about.size ?? 0 });
}

/** The entry of what was not passed on, or not wholly; the thing itself is not in it. */
export function rejectionEntry(rejection: Rejection, { tokens, ...about }: About): InspectorEntry {
  const { reason, path, expected, actual } = rejection;
  const told = `${path === '' ? '' : `${path}: `}${actual} in place of ${expected}`;
  return entry(about, {
    lane: 'rejections',
    kind: 'rejection',
    name: reason,
    told: String(withoutToken(told, tokens)),
    raw: withoutToken(rejection, tokens),
    size: about.size ?? 0,
  });
}

function entry(
  about: Omit<About, 'tokens'>,
  told: Pick<InspectorEntry, 'lane' | 'kind' | 'name' | 'told' | 'raw' | 'size'>,
): InspectorEntry {
  return { ...about, ...told, name: told.name.slice(0, LONGEST), told: told.told.slice(0, LONGEST) };
}
