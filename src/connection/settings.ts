import { allowedOrigins, NICE_DOMAINS } from '../window/origins';
import type { MaxPort } from '../window/port';
import { requireId } from '../wire/contact-id';
import { HOST_ISSUERS } from '../wire/host-message';
import { type Request, SUBSCRIPTION_TYPES, type SubscriptionType } from '../wire/registration';
import { wireRequest, type WireRequest } from './request';

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
  /** What the app asked for. */
  readonly wanted: Request;
  /** What the host is asked for. */
  readonly request: WireRequest;
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
    contactId,
    origins = NICE_DOMAINS,
    hostIssuers = HOST_ISSUERS,
    ackTimeout = 3000,
    retry = backOff(ackTimeout),
    exact = false,
  } = options;
  // A single text in place of a list is an easy mistake without types, and would be taken letter by letter.
  const isList = (list: readonly string[]): boolean => Array.isArray(list) && list.length > 0;
  need('issuer', typeof issuer === 'string' && issuer !== '', "a name for the host's log");
  need(
    'subscriptionTypes',
    isList(subscriptionTypes) && subscriptionTypes.every((type) => SUBSCRIPTION_TYPES.includes(type)),
    `a list of ${SUBSCRIPTION_TYPES.join(', ')}`,
  );
  need('origins', isList(origins), 'a list of origins and domains');
  need('hostIssuers', isList(hostIssuers), 'a list of names');
  // For ever is no time to a timer, which would take it for at once.
  need('ackTimeout', Number.isFinite(ackTimeout) && ackTimeout > 0, 'a finite number of milliseconds above 0');
  need('retry', typeof retry === 'function', 'a function from the number of the repetition to milliseconds');
  need(
    'contactId',
    contactId === undefined || exact || subscriptionTypes.includes('contact'),
    "'contact' among the subscriptionTypes, or forContact(),",
  );
  const wanted = {
    subscriptionTypes: [...subscriptionTypes],
    contactId: contactId === undefined ? undefined : requireId('contactId', contactId),
  };
  return {
    issuer,
    wanted,
    request: wireRequest(wanted, exact),
    allows: allowedOrigins(origins),
    hostIssuers: [...hostIssuers],
    ackTimeout,
    retry,
  };
}

/** What was given is not told: it may be a person's data. */
function need(option: string, holds: boolean, needed: string): void {
  if (!holds) throw new TypeError(`${option}: ${needed} is needed`);
}

/** Doubled each time, with jitter, so that the pages of a floor do not ask a restarted desktop in step. */
function backOff(ackTimeout: number): (attempt: number) => number {
  return (attempt) => Math.min(LONGEST_WAIT, ackTimeout * 2 ** attempt) * (1 - Math.random() / 5);
}
