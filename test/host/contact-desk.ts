import type { CallAction } from '../../src/host/call-action';
import type { OfferChannel } from '../../src/host/contact-offer';
import type { HostInput } from '../../src/host/host-input';
import type { RawEvent } from '../../src/wire/family';
import type { HostOptions, HostState, ProfileName } from '../../src/host/host-state';
import { deskAfter, messagesTo, NOON, registers, run } from './desk';

const START: readonly HostInput[] = [
  registers(['all']),
  { kind: 'session-start', token: 'T1', at: NOON },
  { kind: 'agent-state', state: 'Available', at: NOON },
];

type Offer = Extract<HostInput, { kind: 'offer' }>;

export function ready(
  profile: ProfileName = 'max',
  options?: HostOptions,
  inputs: readonly HostInput[] = [],
): HostState {
  return deskAfter(profile, [...START, ...inputs], options);
}

export function offers(channel: OfferChannel, contactId: string, more: Partial<Offer> = {}): Offer {
  return { kind: 'offer', channel, contactId, at: NOON, ...more };
}

export function does(action: CallAction, contactId?: string, at = NOON): HostInput {
  return contactId === undefined ? { kind: 'action', action, at } : { kind: 'action', action, contactId, at };
}

/** What is told, in few words: the short type, the id and the status; `!` where it is closed. */
export function story(state: HostState, inputs: readonly HostInput[]): readonly string[] {
  return messagesTo('main', run(state, inputs).outputs).map(({ events }) => events.map(short).join(', '));
}

function short(event: unknown): string {
  const { Type, ContactID, ContactId, Status, FinalState, CurrentState, CurrentOutReason } = event as RawEvent;
  const words = [
    String(Type).replace(/ContactEvent$/, ''),
    ContactID ?? ContactId,
    Status ?? CurrentState,
    CurrentOutReason,
  ];
  return `${words.filter((word) => word !== undefined && word !== '').join(' ')}${FinalState === 'True' ? '!' : ''}`;
}

export function codesOf(state: HostState, ...inputs: readonly HostInput[]): readonly string[] {
  return run(state, inputs).outputs.flatMap((output) => (output.kind === 'log' ? [output.code] : []));
}

export function rulesOf(state: HostState, ...inputs: readonly HostInput[]): readonly string[] {
  return run(state, inputs).outputs.map(({ rule }) => rule);
}

export const CALL = offers('voice', '7');
export const ON_CALL = [CALL, does('answer', '7')];
export const CHAT = offers('chat', '8');

export const CONSULTING = [...ON_CALL, does('consult')];
export const BOTH = [...CONSULTING, does('consult-answered')];
