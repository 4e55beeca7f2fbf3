import type { InspectorEntry, LaneName } from './entry';
import { withoutToken } from './without-token';

type Fields = Readonly<Record<string, unknown>>;

const KINDS = ['event', 'post', 'connection', 'rejection'] as const;
const LANES = ['registration', 'posted', 'agent', 'rejections'] as const;

const LONGEST_LANE = 100;
const LONGEST_TEXT = 200;
const MOST_FAULTS = 20;
/** The first number that no source counts to. */
export const TOO_MANY = 2 ** 31;

/**
 * An entry that came from elsewhere, or undefined where it is none. It is made anew of what an entry has: bounded, plain, and
 * without what is called a token.
 */
export function readEntry(value: unknown): InspectorEntry | undefined {
  const fields = (value ?? {}) as Fields; // whatever it is, it has properties
  const lane = readLane(fields['lane']);
  const kind = KINDS.find((each) => each === fields['kind']);
  const { id, at, batch, name, size } = fields;
  if (lane === undefined || kind === undefined || !isCount(id) || !isCount(batch)) return undefined;
  if (!isTime(at) || typeof name !== 'string') return undefined;
  return {
    id,
    at,
    lane,
    kind,
    name: text(name),
    told: text(fields['told']) ?? '',
    batch,
    raw: withoutToken(fields['raw']),
    size: isTime(size) ? size : 0,
    ...present('decoded', fields['decoded'] === undefined ? undefined : withoutToken(fields['decoded'])),
    ...present('window', text(fields['window'])),
    ...present('origin', text(fields['origin'])),
    ...present('postedAt', time(fields['postedAt'])),
    ...present('deliveredAt', time(fields['deliveredAt'])),
    ...present('rule', text(fields['rule'])),
    ...present('faults', texts(fields['faults'])),
  };
}

/** A property where there is a value. */
function present<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Each in Name]?: Value } {
  // A computed name is any text to the compiler.
  return value === undefined ? {} : ({ [name]: value } as { readonly [Each in Name]: Value });
}

function readLane(value: unknown): LaneName | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_LANE) return undefined;
  return LANES.find((lane) => lane === value) ?? (isContact(value) ? value : undefined);
}

function isContact(lane: string): lane is `contact ${string}` {
  return lane.startsWith('contact ');
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < TOO_MANY;
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function time(value: unknown): number | undefined {
  return isTime(value) ? value : undefined;
}

function text(value: string): string;
function text(value: unknown): string | undefined;
function text(value: unknown): string | undefined {
  return typeof value === 'string' ? String(withoutToken(value.slice(0, LONGEST_TEXT))) : undefined;
}

function texts(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.slice(0, MOST_FAULTS).flatMap((each: unknown) => text(each) ?? []);
}
