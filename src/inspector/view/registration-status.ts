import type { InspectorEntry } from '../entry';
import { field } from './marble-face';

/** Those of `Connection.status`. */
export type RegistrationStatus = 'idle' | 'registering' | 'registered' | 'silent' | 'refused' | 'closed';

/** How the registration of one window stands. */
export interface Registration {
  readonly status: RegistrationStatus;
  /** Why, in words; empty where nobody said it. */
  readonly reason: string;
  /** In milliseconds since 1970. */
  readonly since: number;
  /** Whether the window's own connection tells it; else it is read from what travels. */
  readonly told: boolean;
  /** The state before, if this is not the first one. */
  readonly before: RegistrationStatus | null;
}

const STATUSES: Readonly<Record<string, RegistrationStatus>> = {
  idle: 'idle',
  registering: 'registering',
  registered: 'registered',
  silent: 'silent',
  refused: 'refused',
  closed: 'closed',
  // As a desktop sees it.
  loading: 'idle',
  quiet: 'idle',
  unregistered: 'idle',
};

/** How it stands after an entry of the window; the same where the entry says nothing of it. */
export function registrationAfter(before: Registration | undefined, entry: InspectorEntry): Registration | undefined {
  const next = statusIn(entry);
  if (next === undefined) return before;
  const told = entry.kind === 'connection';
  // What a connection tells of itself is better than what can be read from the wire.
  if (before?.told === true && !told) return before;
  const { status, reason } = next;
  // A desktop does not answer to a second registration, and the first one stays.
  if (!told && status === 'registering' && before?.status === 'registered') return before;
  if (before?.status === status) return { ...before, reason, told };
  const since = sinceOf(entry);
  // What an app reports of itself comes later than what its desktop sees of it.
  if (before !== undefined && told && since < before.since) return before;
  return { status, reason, since, told, before: before?.status ?? null };
}

function statusIn(entry: InspectorEntry): Pick<Registration, 'status' | 'reason'> | undefined {
  if (entry.kind === 'connection') {
    const status = Object.hasOwn(STATUSES, entry.name) ? STATUSES[entry.name] : undefined;
    return status && { status, reason: reasonOf(entry) };
  }
  if (entry.kind === 'post') {
    if (entry.name === 'RegisterForClientEvents') return { status: 'registering', reason: '' };
    return entry.name === 'UnregisterFromClientEvents' ? { status: 'idle', reason: '' } : undefined;
  }
  if (entry.name !== 'ClientEventSubscriptionAcknowledge') return undefined;
  return { status: field(entry, 'status') === 'ERROR' ? 'refused' : 'registered', reason: reasonOf(entry) };
}

function reasonOf(entry: InspectorEntry): string {
  const reason = field(entry, 'reason');
  return typeof reason === 'string' && reason !== '' ? reason : entry.told;
}

function sinceOf(entry: InspectorEntry): number {
  const since = field(entry, 'since');
  return typeof since === 'number' ? since : entry.at;
}
