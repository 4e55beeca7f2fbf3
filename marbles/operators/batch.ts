import { isLeft } from 'fp-ts/Either';
import { decodeBatch, type MaxBatch } from 'rx-max';
import { fromMax } from 'rx-max/testing';

/** A batch of MAX with these events, for a source that tells it at once, in the middle of whatever the app does. */
export function batch(...events: readonly object[]): MaxBatch {
  const decoded = decodeBatch(fromMax(...events));
  if (isLeft(decoded)) throw new TypeError('A host would not post this message');
  return decoded.right;
}
