import { ANSWER } from './acknowledge';
import { ACKNOWLEDGE } from './event-name';
import type { Entry } from './host-message';
import { entriesOf, type MaxBatch, partOf, partsOf } from './max-batch';
import { readScalar } from './scalar';

/** What an entry says to a registration (protocol.md A.5.1); undefined if it is no answer. */
export function answerOf({ raw, name }: Entry): 'OK' | 'ERROR' | undefined {
  if (name !== ACKNOWLEDGE || raw['messageType'] !== ACKNOWLEDGE) return undefined;
  return readScalar(raw['status'], ANSWER);
}

/** The entry that answers a registration, an OK before an ERROR. */
export function answerAmong(entries: readonly Entry[]): Entry | undefined {
  const answers = entries.filter(answerOf);
  return answers.find((entry) => answerOf(entry) === 'OK') ?? answers[0];
}

/**
 * The batches from the start to the acknowledgement's, acknowledgement first. Nothing that came before it is lost, and
 * nothing but the acknowledgement moves, so that older events never come after newer state (semantics 2.1): with nothing
 * before its batch, it goes to the front of that batch; otherwise it goes ahead alone. A host that answers twice in one
 * batch is heard once.
 *
 * @param earlier - batches that came before, in their order
 * @param batch - the batch with the answer
 */
export function ackFirst(earlier: readonly MaxBatch[], batch: MaxBatch, answer: Entry): readonly MaxBatch[] {
  const rest = withoutAnswers(batch);
  if (earlier.length === 0) return [partOf(batch, [answer, ...rest])];
  return [partOf(batch, [answer]), ...earlier, ...partsOf(batch, rest)];
}

/** What a batch holds besides answers to registrations. */
export function withoutAnswers(batch: MaxBatch): readonly Entry[] {
  return entriesOf(batch).filter((entry) => answerOf(entry) === undefined);
}
