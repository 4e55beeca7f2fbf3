import { distinctUntilChanged, endWith, map, mergeMap, type OperatorFunction, switchMap, take, timer } from 'rxjs';

import type { MaxBatch } from '../wire/max-batch';
import type { Contact } from './contact';
import { contactLives } from './contact-lives';

/**
 * Each contact that is on hold for longer than a time, once a hold, as soon as it is.
 *
 * ```
 * source:  --h------c--h--c--|     h is contact 42 on hold, c the same one active
 * result:  -----h------------|     heldLongerThan(3)
 * ```
 *
 * It goes by the page's own clock, from the first event that tells of the hold; who listens later hears in time, counted from
 * the last event about the contact. A voicemail that is paused and an email that is parked are on hold, too: filter by
 * `channel` for calls alone. It listens when subscribed, shares nothing, ends and fails with its source, though no sooner than
 * the last offer lapses.
 *
 * @param time - milliseconds, above 0 and below 2^31
 * @returns an operator from batches to contacts, each as it is when the time is over
 * @throws TypeError for a time that no timer can keep
 */
export function heldLongerThan(time: number): OperatorFunction<MaxBatch, Contact> {
  if (!(time > 0 && time < 2 ** 31)) {
    throw new TypeError(`heldLongerThan: ${String(time)} is refused; give milliseconds above 0 and below 2^31`);
  }
  return (source) =>
    contactLives(source).pipe(
      mergeMap((change$) =>
        change$.pipe(
          map(({ to, age }) => (to.status === 'Holding' ? time - age : undefined)),
          // The hold ends with the contact.
          endWith(undefined),
          distinctUntilChanged((one, other) => (one === undefined) === (other === undefined)),
          switchMap((left) => (left === undefined ? [] : timer(left).pipe(switchMap(() => change$.pipe(take(1)))))),
          map(({ to }) => to),
        ),
      ),
    );
}
