import { opening } from '../snapshot/opening';
import type { Arrival, Snapshot } from '../snapshot/snapshot';
import { ackFirst, answerOf, withoutAnswers } from '../wire/ack-first';
import { createDecoder } from '../wire/decode-event';
import { batchOf, cellsOf, createBatch, gather, type MaxBatch, partOf } from '../wire/max-batch';
import type { Rejection } from '../wire/rejection';
import { now } from './clock';
import type { Settings } from './settings';
import type { Delivery } from './shared-registration';
import { wanted } from './wanted';

/** Makes batches of what a member is delivered: acknowledgement first, and only what its app asked for. */
export interface Inbox {
  /** Whether the acknowledgement is yet to come. */
  readonly waits: () => boolean;
  /** The batches to pass on now; none while the acknowledgement is yet to come. */
  readonly take: (delivery: Delivery, boundTo: string | null) => readonly MaxBatch[];
  /** Begins with what is known; undefined if that does not hold an acknowledgement for this member. */
  readonly open: (known: Snapshot | undefined, boundTo: string | null) => readonly MaxBatch[];
}

/** @param batchFor - the one batch of a message */
export function createInbox(settings: Settings, batchFor: (arrival: Arrival) => MaxBatch): Inbox {
  /** What came before the acknowledgement; undefined once that is there. */
  let held: MaxBatch[] | undefined = [];

  function asked(batches: readonly MaxBatch[], boundTo: string | null): readonly MaxBatch[] {
    if (settings.exact) return batches; // what the host makes of the request, quirks included
    return batches.flatMap((batch) => wanted(batch, settings.request, boundTo) ?? []);
  }

  return {
    waits: () => held !== undefined,
    take({ arrival, news }, boundTo) {
      const batch = batchFor(arrival);
      if (held === undefined) {
        if (news === undefined) return asked([batch], boundTo);
        return news.length === 0 ? [] : asked([partOf(batch, news, 'restated')], boundTo);
      }
      if (answerOf(batch) !== 'OK') {
        // A refusal that is not the end of this member's session is another's answer.
        held.push(...withoutAnswers(batch));
        return [];
      }
      const ordered = ackFirst(held, batch);
      held = undefined;
      return asked(ordered, boundTo);
    },
    open(known, boundTo) {
      const acknowledge = known?.acknowledge?.arrival;
      if (known === undefined || acknowledge === undefined || !hears(settings, acknowledge)) return [];
      held = undefined;
      const told = opening(known, now()).filter(({ arrival }) => hears(settings, arrival));
      const cells = gather(told.map(({ arrival, at }) => ({ cells: cellsOf(batchFor(arrival)), at })));
      const head = { issuer: acknowledge.issuer, contactId: boundTo };
      return asked([batchOf(head, 'opening', now(), cells)], boundTo);
    },
  };
}

/** A copy of the library shares the registration, not the trust in every origin that another copy allows. */
function hears({ allows, hostIssuers }: Settings, { origin, issuer }: Arrival): boolean {
  return allows(origin) && hostIssuers.includes(issuer);
}

/** A batch for every message, and the same one however often its events are told again. */
export function batchesOf(report: (rejection: Rejection) => void): (arrival: Arrival) => MaxBatch {
  const decode = createDecoder();
  const batches = new WeakMap<Arrival, MaxBatch>();
  return (arrival) => {
    const known = batches.get(arrival);
    if (known !== undefined) return known;
    const batch = createBatch(arrival, arrival.receivedAt, decode, report);
    batches.set(arrival, batch);
    return batch;
  };
}
