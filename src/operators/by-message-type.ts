import { concatMap, type OperatorFunction } from 'rxjs';

import { canonicalName } from '../wire/event-name';
import { entriesWhere, insideOf, type MaxBatch } from '../wire/max-batch';
import type { EventOf, MaxEvent } from '../wire/max-event';
import { isEvent } from './is-event';

/**
 * The events of the named types, in their order, typed.
 *
 * ```
 * source:  --x-----n-----|     x holds an AgentState s and a Mute m, n is another Mute
 * result:  --s-----------|     byMessageType('AgentState')
 * ```
 *
 * Names are the wire's, whatever their key there (`Type`, `type` or `messageType`); both spellings of a type match, and the
 * decoded `type` is the canonical one (`AgentLeg` for `AgentLegEvent`, protocol.md C.1.6; `ChatContactEvent` for
 * `TextContactEvent`, C.2.2). A name that this version does not know gives `UnknownEvent`s. Takes batches or events; of a
 * batch it decodes what it passes, no more, and for all its subscribers once. It listens when subscribed, shares nothing else,
 * ends and fails with its source.
 *
 * @param names - one or more; for several the result is a union that narrows by `type`
 * @returns an operator from batches or events to events
 * @throws TypeError without a name
 * @see {@link forContact} for the events of one contact
 */
export function byMessageType<Name extends string>(
  ...names: readonly [Name, ...Name[]]
): OperatorFunction<MaxBatch | MaxEvent, EventOf<Name>> {
  const wanted = names.map(canonicalName);
  if (wanted.length === 0) throw new TypeError('byMessageType: the name of an event is needed');
  const question = wanted.join();
  return concatMap((item) => {
    const found = isEvent(item)
      ? [item].filter((event) =>
          wanted.includes(event.type === 'UnknownEvent' ? canonicalName(event.name) : event.type),
        )
      : entriesWhere(item, question, ({ name }) => wanted.includes(name)).map(insideOf(item).decode);
    return found as EventOf<Name>[]; // an event of that name is what the event map says
  });
}
