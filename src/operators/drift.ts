import { concatMap, distinctUntilChanged, filter, type Observable, scan } from 'rxjs';

import { type DriftReport, NO_DRIFT, withDrift } from '../wire/drift';
import { entriesOf, type MaxBatch } from '../wire/max-batch';
import type { MaxEvent } from '../wire/max-event';
import { isEvent } from './is-event';

/**
 * What has drifted from the protocol that this version knows, as a report that grows: new types, new fields, and fields of
 * another kind than documented, each with its count, so that a team learns of a change in the desktop before its agents do.
 *
 * ```
 * source:  --m--N--m--N--|     m is a Mute as documented, N has a field that is new
 * result:  -----x-----y--|     drift$, x counts it once, y twice
 * ```
 *
 * It names types, fields and kinds and holds no value, so that it may be sent to a log. It is bounded: at most 256 kinds of
 * drift are told apart, names are cut at 64 characters, and what is beyond that is only counted. Nothing is decoded; every
 * event is looked through field by field, so it is made for one subscriber of a page. It listens when subscribed, shares
 * nothing, ends and fails with its source; a source without drift tells nothing.
 *
 * @param source - batches or events: `drift$(max.batches$)`, or `max.batches$.pipe(drift$)`
 * @returns the report after each event that added to it
 * @see `rejections$` of `connectMax` for what could not be read, one by one
 */
export function drift$(source: Observable<MaxBatch | MaxEvent>): Observable<DriftReport> {
  return source.pipe(
    concatMap((item) => (isEvent(item) ? [item] : entriesOf(item))),
    scan((report, { raw }) => withDrift(report, raw), NO_DRIFT),
    filter((report) => report !== NO_DRIFT),
    distinctUntilChanged(),
  );
}
