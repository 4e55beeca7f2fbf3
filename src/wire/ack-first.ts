import { type Answer, answerAmong, answersIn } from './acknowledge';
import { cellsOf, type MaxBatch, partOf } from './max-batch';

/** The host's answer in a batch: an OK before an ERROR. */
export function answerOf(batch: MaxBatch): 'OK' | 'ERROR' | undefined {
  return answerAmong(answersIn(cellsOf(batch).raws))?.says;
}

/**
 * The batches from the start to the acknowledgement's, acknowledgement first. Nothing that came before it is lost, and
 * nothing but the acknowledgement moves, so that older events never come after newer state (semantics 2.1): with nothing
 * before its batch, it goes to the front of that batch; otherwise it goes ahead alone. A host that answers twice in one
 * batch is heard once.
 *
 * @param earlier - batches that came before, in their order
 * @param batch - the batch with the acknowledgement
 */
export function ackFirst(earlier: readonly MaxBatch[], batch: MaxBatch): readonly MaxBatch[] {
  const answers = answersIn(cellsOf(batch).raws);
  const answer = answerAmong(answers);
  if (answer === undefined) return [...earlier, batch];
  const rest = otherPlaces(batch, answers);
  if (earlier.length === 0) return [partOf(batch, [answer.at, ...rest])];
  return [partOf(batch, [answer.at]), ...earlier, ...withoutAnswers(batch)];
}

/** What a batch holds besides answers to registrations; none where that is nothing. */
export function withoutAnswers(batch: MaxBatch): readonly MaxBatch[] {
  const rest = otherPlaces(batch, answersIn(cellsOf(batch).raws));
  return rest.length === 0 ? [] : [partOf(batch, rest)];
}

function otherPlaces(batch: MaxBatch, answers: readonly Answer[]): readonly number[] {
  return [...cellsOf(batch).raws.keys()].filter((place) => !answers.some(({ at }) => at === place));
}
