import type { HostInput } from '../../../src/host/host-input';
import type { HostOptions, ProfileName } from '../../../src/host/host-state';

/**
 * What a desktop does, as data: what happens to it, and what each window receives. It is played in memory, between real windows
 * of a browser, and beside the recording of a real desktop where that has the same.
 */
export interface ContractCase {
  readonly title: string;
  readonly profile: ProfileName;
  /** Where it is written. */
  readonly source: string;
  readonly options?: HostOptions;
  readonly inputs: readonly HostInput[];
  /** A line for each message (see `messageLine`), by window. A window that is not named receives nothing. */
  readonly received: Readonly<Partial<Record<ContractWindow, readonly string[]>>>;
  /** The same in the recording of CXone Agent: the answer of a row or what it lets through live, or a scenario as a whole. */
  readonly recorded?:
    { readonly row: string; readonly part: 'answer' | 'live' } | { readonly scenario: string; readonly part: 'all' };
}

/** The windows that a case may speak of. */
export type ContractWindow = (typeof CONTRACT_WINDOWS)[number];

export const CONTRACT_WINDOWS = ['main', 'other', 'panel'] as const;

/** How a desktop words its answers, and where it puts them. */
export interface Wording {
  readonly profile: ProfileName;
  readonly issuer: 'MAX' | 'CXA';
  /** An acknowledgement that is OK, by its contact id as JSON. */
  readonly ok: (contactId?: string) => string;
  readonly badTypes: string;
  readonly badId: string;
  /** The events of an answer, in the order of this desktop. */
  readonly answer: (ack: string, ...first: readonly string[]) => string;
}

export const MAX: Wording = {
  profile: 'max',
  issuer: 'MAX',
  ok: (contactId = 'null') => `ack OK 'success' contactId=${contactId}`,
  badTypes: "MAX null: ack ERROR 'invalid subscription types' contactId=null",
  badId: "MAX null: ack ERROR 'invalid contact id' contactId=null",
  answer: (ack, ...first) => [ack, ...first].join(', '),
};

export const CXA: Wording = {
  profile: 'cxone-agent',
  issuer: 'CXA',
  ok: (contactId = 'undefined') => `ack OK 'Success' contactId=${contactId}`,
  badTypes: "CXA null: ack ERROR 'Invalid Subscription Types.' contactId=null",
  badId: "CXA null: ack ERROR 'Invalid Contact Id' contactId=null",
  answer: (ack, ...first) => [...first, ack].join(', '),
};

/** The same case for both desktops, each in its own words. */
export function onBoth(
  title: string,
  source: string,
  tell: (wording: Wording) => Omit<ContractCase, 'title' | 'profile' | 'source'>,
): readonly ContractCase[] {
  return [MAX, CXA].map((wording) => ({ title, profile: wording.profile, source, ...tell(wording) }));
}
