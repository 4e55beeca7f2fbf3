import { isLeft } from 'fp-ts/Either';
import { decodeBatch } from '../../src/wire/decode-batch';
import { type Entry, HOST_ISSUERS, type HostMessage, readMessage } from '../../src/wire/host-message';
import type { MaxBatch } from '../../src/wire/max-batch';
import type { MaxEvent } from '../../src/wire/max-event';
import type { Rejection } from '../../src/wire/rejection';

/** A host message that is known to be a batch, undecoded. */
export function messageFrom(data: unknown, receivedAt = 0): HostMessage {
  const message = readMessage(data, HOST_ISSUERS, 'https://desk.example.com', receivedAt);
  if ('reason' in message) throw new Error('The message has no envelope of a batch; the test needs a good one.');
  return message;
}

/** What stands in a message of MAX's with these entries, undecoded. */
export function entriesWith(...entries: readonly unknown[]): readonly Entry[] {
  return messageFrom({ issuer: 'MAX', contactId: null, events: entries }).entries;
}

/** The batch of a host message that is known to have a good envelope. */
export function batchFrom(message: unknown): MaxBatch {
  const decoded = decodeBatch(message);
  if (isLeft(decoded)) throw new Error('The message has no envelope of a batch; the test needs a good one.');
  return decoded.right;
}

/** The batch of a message of MAX's with these entries. */
export function batchWith(...entries: readonly unknown[]): MaxBatch {
  return batchFrom({ issuer: 'MAX', contactId: null, events: entries });
}

/** What one entry becomes, and what was reported of it. */
export function decodeOne(raw: unknown): { readonly event: MaxEvent; readonly rejections: readonly Rejection[] } {
  const batch = batchWith(raw);
  const [event, ...others] = batch.events;
  if (event === undefined || others.length > 0) throw new Error('The entry is no event; the test needs one.');
  return { event, rejections: batch.rejections };
}

/** What a field of one event becomes: the decoded value, and what was reported of it. */
export function decodeField(
  type: string,
  key: string,
  name: string,
  value: unknown,
): { readonly value: unknown; readonly rejections: readonly Rejection[] } {
  const { event, rejections } = decodeOne({ Type: type, [key]: value });
  if (!(name in event)) throw new Error(`${type} has no field ${name}.`);
  return { value: (event as unknown as Readonly<Record<string, unknown>>)[name], rejections };
}
