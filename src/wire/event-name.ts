import type { RawEvent } from './family';
import { kindOf } from './rejection';
import { str } from './scalar';

/** The name of the host's answer to a registration (protocol.md A.5.1). */
export const ACKNOWLEDGE = 'ClientEventSubscriptionAcknowledge';

/**
 * The name of an event on the wire: `Type` for ACD events, `type` for those that CXone Agent makes up, `messageType` for the
 * host's own (protocol.md A.5).
 */
export function nameOf(raw: RawEvent): string {
  return str.read(raw['Type']) || str.read(raw['type']) || str.read(raw['messageType']) || '';
}

/**
 * The event that an entry of a host message is, or undefined where it is none: null, a number, an object without a
 * discriminant. An early CXone Agent wrapped its acknowledgement as `{ data: ack }` (protocol.md A.5.1); that is unwrapped.
 */
export function eventIn(entry: unknown): RawEvent | undefined {
  if (kindOf(entry) !== 'object') return undefined;
  const raw = entry as RawEvent;
  if (nameOf(raw) !== '') return raw;
  const inner = raw['data'] as RawEvent | null | undefined; // whatever it is, it has properties or is nothing
  return inner?.['messageType'] === ACKNOWLEDGE ? inner : undefined;
}

/** The second names of a type, by its canonical one (protocol.md C.1.6, C.2.2). */
interface Aliases {
  readonly AgentLeg: 'AgentLegEvent';
  readonly ChatContactEvent: 'TextContactEvent';
}

/** The one name for a type that has two. */
export type CanonicalName<Name extends string> = {
  [Canonical in keyof Aliases]: Name extends Aliases[Canonical] ? Canonical : never;
}[keyof Aliases] extends infer Found
  ? [Found] extends [never]
    ? Name
    : Found
  : never;

/** The canonical name of a type. */
export function canonicalName(name: string): string {
  if (name === 'AgentLegEvent') return 'AgentLeg';
  return name === 'TextContactEvent' ? 'ChatContactEvent' : name;
}
