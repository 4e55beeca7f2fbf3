import type { MaxBatch, MaxEvent } from 'rx-max';

import type { About, InspectorEntry, LaneName } from './entry';
import { sizeOf } from './size-of';
import { toldOf } from './told-of';
import { tokensIn, withoutToken } from './without-token';

/** How long a name or an id is at most: they are drawn. */
const LONGEST_NAME = 80;

/**
 * The entries of a batch, one for each of its events, in their order. Every event is decoded; the session token is taken out,
 * also where another event of the batch repeats it.
 *
 * @param about - what is known of the message; its `size` is worked out where it is absent
 */
export function entriesOf(batch: MaxBatch, { id, tokens = [], ...about }: About): readonly InspectorEntry[] {
  const { issuer, contactId, events } = batch;
  const size = about.size ?? sizeOf({ issuer, contactId, events: events.map(({ raw }) => raw) });
  const known = [...tokens, ...tokensOf(batch)];
  return events.map((event, at) => {
    const name = nameOf(event, known);
    const decoded = event.type === 'UnknownEvent' ? undefined : withoutToken(fieldsOf(event), known);
    return {
      ...about,
      id: id + at,
      lane: laneOf(event, known),
      kind: 'event',
      name,
      told: decoded === undefined ? '' : toldOf(event.type, decoded),
      raw: withoutToken(event.raw, known),
      ...(decoded === undefined ? {} : { decoded }),
      size,
    };
  });
}

/** The session tokens that a batch brings, so that they are found in what comes later. */
export function tokensOf({ events }: MaxBatch): readonly string[] {
  return events.flatMap(({ raw }) => tokensIn(raw));
}

function laneOf(event: MaxEvent, tokens: readonly string[]): LaneName {
  if (event.type === 'ClientEventSubscriptionAcknowledge') return 'registration';
  return event.contactId === null ? 'agent' : `contact ${shown(event.contactId, tokens)}`;
}

function nameOf(event: MaxEvent, tokens: readonly string[]): string {
  return event.type === 'UnknownEvent' ? shown(event.name, tokens) : event.type;
}

function shown(text: string, tokens: readonly string[]): string {
  return String(withoutToken(text, tokens)).slice(0, LONGEST_NAME);
}

function fieldsOf(event: MaxEvent): object {
  return Object.fromEntries(Object.entries(event).filter(([field]) => field !== 'raw'));
}
