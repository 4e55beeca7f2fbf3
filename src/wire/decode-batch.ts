import type { Either } from 'fp-ts/Either';
import { type Errors, failures, success, Type } from 'io-ts';

import { HOST_ISSUERS, readMessage } from './host-message';
import { createBatch, entriesOf, type MaxBatch } from './max-batch';
import { createReader } from './reader';
import type { Rejection } from './rejection';

/**
 * Decodes one host message for people who have a transport of their own. Only a bad envelope is `Left`; an event that cannot
 * be read wholly is reported in `batch.rejections` when it is decoded (protocol.md A.5, semantics 1.2).
 *
 * The errors of a `Left` hold the path and the kinds of what was expected and found, never the payload: they may be logged.
 *
 * @param data - what `MessageEvent.data` held
 * @returns the batch, or io-ts errors whose `value` is the name of the kind that stood at the path
 */
export function decodeBatch(data: unknown): Either<Errors, MaxBatch> {
  return batchCodec.decode(data);
}

/** The codec behind {@link decodeBatch}; it encodes to the raw message again. */
const batchCodec: Type<MaxBatch, unknown> = /* #__PURE__ */ new Type<MaxBatch, unknown>(
  'MaxBatch',
  (value): value is MaxBatch => typeof value === 'object' && value !== null && 'receivedAt' in value,
  (data) => {
    const message = readMessage(data, HOST_ISSUERS, '', Date.now());
    if ('reason' in message) return failures([errorOf(message)]);
    return success(createBatch(message, createReader()));
  },
  (batch) => ({ issuer: batch.issuer, contactId: batch.contactId, events: entriesOf(batch).map(({ raw }) => raw) }),
);

/** A rejection in the form of io-ts. The message stays unset, because a message would hide the path from reporters. */
function errorOf({ path, expected, actual }: Rejection): Errors[number] {
  const root = { key: '', type: batchCodec };
  // The place of the fault is the only step; its `actual` is a kind's name, where io-ts itself would keep the payload.
  const steps = path === '' ? [] : [{ key: path, type: named(expected), actual }];
  return { value: actual, context: [path === '' ? { ...root, actual } : root, ...steps] };
}

/** Reporters of io-ts print what was expected by the name of a codec. */
function named(name: string): Type<MaxBatch, unknown> {
  return new Type(name, batchCodec.is, batchCodec.validate, batchCodec.encode);
}
