import { allowedOrigins, NICE_DOMAINS } from '../window/origins';
import type { MaxPort } from '../window/port';
import { readId } from '../wire/contact-id';
import { HOST_ISSUERS } from '../wire/envelope';
import { type Request, SUBSCRIPTION_TYPES, type SubscriptionType } from '../wire/registration';

/** How to connect to the desktop. Every option has a default; a wrong one throws a TypeError that names it. */
export interface MaxOptions {
  /** The page's name in the host's log; it need not be unique. Default `'rx-max'`. */
  readonly issuer?: string;
  /** What the app wants to hear, by the documented meaning on both hosts (protocol.md A.7). Default `['all']`. */
  readonly subscriptionTypes?: readonly SubscriptionType[];
  /**
   * The contact that `'contact'` stands for: digits, or a number up to 2^53. Without it a MAX contact panel finds its own;
   * CXone Agent does not.
   */
  readonly contactId?: number | string;
  /**
   * Who may be the host: origins (`'https://cxagent.nicecxone.com'`), and domains (`'nicecxone.com'`) for themselves and all
   * below them by https. Default: NICE's domains. `'*'` is refused.
   */
  readonly origins?: readonly string[];
  /** Whose messages are taken. Default `['MAX', 'CXA']`. */
  readonly hostIssuers?: readonly string[];
  /** How long to wait for the acknowledgement before asking again, in milliseconds. Default 3000. */
  readonly ackTimeout?: number;
  /**
   * How long to wait for the answer to the n-th repetition, in milliseconds, n from 1. Default: doubled each time, at most
   * 30 s, less up to a fifth at random.
   */
  readonly retry?: (attempt: number) => number;
  /** What to listen to in place of the window: a fake host, a recording. */
  readonly port?: MaxPort;
  /** Sends the request as it is, and passes on what the host makes of it, quirks included. Default false. */
  readonly exact?: boolean;
}

/** Options with their defaults, found good. */
export interface Settings {
  readonly issuer: string;
  readonly request: Request;
  readonly exact: boolean;
  readonly allows: (origin: string) => boolean;
  readonly hostIssuers: readonly string[];
  readonly ackTimeout: number;
  readonly retry: (attempt: number) => number;
}

const LONGEST_WAIT = 30_000;

export function readOptions(options: MaxOptions): Settings {
  const {
    issuer = 'rx-max',
    subscriptionTypes = ['all'],
    origins = NICE_DOMAINS,
    hostIssuers = HOST_ISSUERS,
    ackTimeout = 3000,
    retry = backOff(ackTimeout),
    exact = false,
  } = options;
  if (typeof issuer !== 'string' || issuer === '') {
    const given: unknown = issuer;
    throw new TypeError(
      `issuer: ${given === '' ? "''" : `a ${typeof given}`} is refused; give the page a name for the host's log`,
    );
  }
  requireList('hostIssuers', hostIssuers);
  if (hostIssuers.length === 0)
    throw new TypeError('hostIssuers: an empty list hears nobody; leave it out for MAX and CXA');
  requireList('origins', origins);
  if (origins.length === 0)
    throw new TypeError("origins: an empty list allows nobody; leave it out for NICE's own sites");
  // For ever is no time to a timer, which would take it for at once.
  if (!Number.isFinite(ackTimeout) || ackTimeout <= 0)
    throw new TypeError(`ackTimeout: ${String(ackTimeout)} is refused; give milliseconds above 0`);
  if (typeof retry !== 'function')
    throw new TypeError('retry: a function is needed, from the number of the repetition to milliseconds');
  return {
    issuer,
    request: { subscriptionTypes: readTypes(subscriptionTypes), contactId: readContactId(options) },
    exact,
    allows: allowedOrigins(origins),
    hostIssuers: [...hostIssuers],
    ackTimeout,
    retry,
  };
}

function readTypes(types: readonly SubscriptionType[]): readonly SubscriptionType[] {
  const known = SUBSCRIPTION_TYPES.join(', ');
  requireList('subscriptionTypes', types);
  if (types.length === 0)
    throw new TypeError(`subscriptionTypes: an empty list is refused by the host; name some of ${known}`);
  const unknown = types.find((type) => !SUBSCRIPTION_TYPES.includes(type));
  if (unknown !== undefined) throw new TypeError(`subscriptionTypes: ${JSON.stringify(unknown)} is none of ${known}`);
  return [...types];
}

/** A single text in place of a list is an easy mistake without types, and would be taken letter by letter. */
function requireList(option: string, list: unknown): void {
  if (!Array.isArray(list)) throw new TypeError(`${option}: a list is needed`);
}

function readContactId({ contactId, subscriptionTypes = ['all'], exact }: MaxOptions): string | undefined {
  if (contactId === undefined) return undefined;
  const digits = readId(contactId);
  if (digits === undefined) {
    throw new TypeError('contactId: a positive whole number is needed, as digits if it is above 2^53');
  }
  if (exact !== true && !subscriptionTypes.includes('contact')) {
    throw new TypeError(
      "contactId: it has a meaning only with 'contact' among the subscriptionTypes; use forContact() to filter",
    );
  }
  return digits;
}

/** Doubled each time, with jitter, so that the pages of a floor do not ask a restarted desktop in step. */
function backOff(ackTimeout: number): (attempt: number) => number {
  return (attempt) => Math.min(LONGEST_WAIT, ackTimeout * 2 ** attempt) * (1 - Math.random() / 5);
}
