import { isRight } from 'fp-ts/Either';
import { decodeBatch } from 'rx-max';

import { decodeMessage } from './peers/hand-written';
import { HostMessage as HostMessageCodec } from './peers/io-ts';
import { type Ratio, ratiosTo, type Round } from './ratios';
import {
  createWorkload,
  EVENT_TYPES,
  eventOf,
  type EventType,
  type HostMessage,
  messageOf,
  shuffled,
} from './workload';

/** Ways to decode all events of a message. */
export const DECODERS = {
  'hand-written': (message: unknown) => decodeMessage(message),
  'rx-max': (message: unknown) => {
    const batch = decodeBatch(message);
    return isRight(batch) ? batch.right.events : [];
  },
  'io-ts': (message: unknown) => {
    const decoded = HostMessageCodec.decode(message);
    return isRight(decoded) ? decoded.right.events : [];
  },
} as const satisfies Readonly<Record<string, (message: unknown) => readonly unknown[]>>;

export type DecoderName = keyof typeof DECODERS;

/** The time to decode an event of a type, as ratios to the decoder written by hand. */
export type DecodeResult = Readonly<Record<DecoderName, Ratio>>;

const MESSAGES = 60;
const EVENTS = 10;

/** Decodes messages of one type, after all types were decoded often enough to make the engine's caches those of a page. */
export function measureDecoding(type: EventType, rounds: number): DecodeResult {
  const workload = createWorkload();
  for (let warmUp = 0; warmUp < 300; warmUp++) {
    for (const decode of Object.values(DECODERS)) count(decode(structuredClone(workload(EVENTS))));
    for (const each of EVENT_TYPES) for (const decode of Object.values(DECODERS)) count(decode(fresh(each)));
  }
  const measured = Array.from({ length: rounds }, () => runRound(type));
  if (decoded === 0) throw new Error('Nothing was decoded.');
  return ratiosTo('hand-written', measured);
}

function runRound(type: EventType): Round<DecoderName> {
  const took = { 'hand-written': 0, 'rx-max': 0, 'io-ts': 0 };
  for (const name of shuffled(Object.keys(DECODERS) as DecoderName[])) {
    const decode = DECODERS[name];
    const times = Array.from({ length: MESSAGES }, () => timeOf(decode, fresh(type)));
    took[name] = times.sort((one, other) => one - other)[MESSAGES / 2] ?? NaN;
  }
  return took;
}

/** One by one, and the middle one counts: a collection of garbage in one of them is not the decoder's alone. */
function timeOf(decode: (message: unknown) => readonly unknown[], message: HostMessage): number {
  const begin = performance.now();
  count(decode(message));
  return performance.now() - begin;
}

/** As the browser hands it out: a copy of its own, with texts that nobody has looked at. */
function fresh(type: EventType): HostMessage {
  return structuredClone(messageOf(Array.from({ length: EVENTS }, () => eventOf(type))));
}

let decoded = 0;
/** Whoever looks at a result later keeps it from being optimised away. */
function count(events: readonly unknown[]): void {
  decoded += events.length;
}
