import type { InspectorEntry } from '../entry';
import { clockText, lengthText } from './clock-text';
import { laneText, type Words } from './words';

/** A fact of an entry, as the details tell it. */
export interface Fact {
  readonly name: string;
  readonly value: string;
}

/** What is known of an entry beside its contents, and why the rest is not. */
export function factsOf(entry: InspectorEntry, words: Words): readonly Fact[] {
  const { origin, size, postedAt, deliveredAt, rule, faults = [], window } = entry;
  const travels = entry.kind !== 'connection';
  return [
    { name: words.lane, value: laneText(words, entry.lane) },
    ...(entry.told === '' ? [] : [{ name: words.told, value: entry.told }]),
    { name: words.at, value: clockText(entry.at) },
    ...(window === undefined ? [] : [{ name: words.window, value: window }]),
    ...(travels
      ? [
          { name: words.origin, value: origin ?? words.unknownOrigin },
          { name: words.size, value: words.bytes(size) },
        ]
      : []),
    ...(postedAt === undefined ? [] : [{ name: words.postedAt, value: clockText(postedAt) }]),
    ...(deliveredAt === undefined ? [] : [{ name: words.deliveredAt, value: clockText(deliveredAt) }]),
    ...(entry.kind === 'event' ? [{ name: words.transit, value: transitOf(entry, words) }] : []),
    { name: words.rule, value: rule ?? words.noRule },
    ...(faults.length === 0 ? [] : [{ name: words.faults, value: faults.join(', ') }]),
  ];
}

function transitOf({ postedAt, deliveredAt }: InspectorEntry, words: Words): string {
  if (postedAt === undefined) return words.notPostedKnown;
  return deliveredAt === undefined ? words.notDeliveredKnown : words.transitKnown(lengthText(deliveredAt - postedAt));
}
