import { readId } from '../wire/contact-id';
import { contactIdForHost, type RegisterRead, SUBSCRIPTION_TYPES, type SubscriptionType } from '../wire/registration';
import { kindOf } from '../wire/rejection';
import type { HostLog } from './host-output';
import type { BoundId } from './host-state';

/** How the desktop judges a registration (protocol.md A.4). */
export type Verdict = Accepted | Refused;

export interface Accepted {
  readonly status: 'OK';
  readonly types: readonly SubscriptionType[] | null;
  /** undefined where none was given nor found. */
  readonly contactId: BoundId | undefined;
  readonly logs: readonly HostLog[];
}

export interface Refused {
  readonly status: 'ERROR';
  /** What was wrong; the contact id is looked at first, and only one fault is told. */
  readonly fault: 'contactId' | 'subscriptionTypes';
  readonly logs: readonly HostLog[];
}

/**
 * MAX by the document column of protocol.md A.4: a positive whole number or none, and at least one known type.
 *
 * @param panel - the contact of the panel in which the window stands, which `contact` without an id asks for
 */
export function judgeAsMax({ subscriptionTypes, contactId }: RegisterRead, panel: string | undefined): Verdict {
  const given = contactId ?? undefined;
  const id = readId(given);
  const { known, logs } = sortTypes(subscriptionTypes, DOCUMENTED, 'warn');
  if (given !== undefined && id === undefined) {
    return { status: 'ERROR', fault: 'contactId', logs: [invalidId(given), ...logs] };
  }
  if (known.length === 0) return { status: 'ERROR', fault: 'subscriptionTypes', logs };
  const bound = id ?? (known.includes('contact') ? panel : undefined);
  return { status: 'OK', types: known, contactId: bound === undefined ? undefined : contactIdForHost(bound), logs };
}

/** CXone Agent as recorded (protocol.md A.4, real-host.md, Registration): no types at all are all types, and few ids are bad. */
export function judgeAsCxa({ subscriptionTypes, contactId }: RegisterRead): Verdict {
  const { known, logs } = sortTypes(subscriptionTypes, SUBSCRIPTION_TYPES, 'error');
  const id = idForCxa(contactId);
  if (id === 'invalid') return { status: 'ERROR', fault: 'contactId', logs: [invalidId(contactId), ...logs] };
  const isMissing = subscriptionTypes === undefined || subscriptionTypes === null;
  if (!isMissing && known.length === 0) return { status: 'ERROR', fault: 'subscriptionTypes', logs };
  return {
    status: 'OK',
    types: isMissing ? null : known,
    contactId: id.value,
    logs: Number(contactId) < 0 ? [invalidId(contactId), ...logs] : logs,
  };
}

/**
 * What CXone Agent makes of a contact id: it refuses what is not a number when read as one, takes a negative one as null, and
 * keeps the rest as it was typed. Objects were not recorded; here they are not numbers. What JSON cannot hold becomes null,
 * and -0 becomes 0.
 */
function idForCxa(value: unknown): 'invalid' | { readonly value: BoundId | undefined } {
  if (value === undefined || value === null || typeof value === 'boolean') return { value };
  if (typeof value === 'number') return { value: Number.isFinite(value) && value >= 0 ? value + 0 : null };
  if (typeof value !== 'string' || Number.isNaN(Number(value))) return 'invalid';
  return { value: Number(value) < 0 ? null : value };
}

const DOCUMENTED = SUBSCRIPTION_TYPES.filter((type) => type !== 'agentassist');

/** The known types in lower case, and a line for each unknown one. What is no text is passed over, and nothing is trimmed. */
function sortTypes(
  entries: unknown,
  valid: readonly SubscriptionType[],
  level: HostLog['level'],
): { readonly known: readonly SubscriptionType[]; readonly logs: readonly HostLog[] } {
  const names = Array.isArray(entries) ? entries.filter((entry) => typeof entry === 'string') : [];
  const find = (name: string): SubscriptionType | undefined => valid.find((type) => type === name.toLowerCase());
  return {
    known: valid.filter((type) => names.some((name) => find(name) === type)),
    logs: names
      .filter((name) => find(name) === undefined)
      .map((name) => ({
        kind: 'log',
        level,
        code: 'invalid-subscription-type',
        text: `There is no subscription type '${name}'.`,
        rule: 'protocol.md A.4',
      })),
  };
}

function invalidId(value: unknown): HostLog {
  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : kindOf(value);
  const text = `Not a contact id: ${shown}.`;
  return { kind: 'log', level: 'error', code: 'invalid-contact-id', text, rule: 'protocol.md A.4' };
}
