import type { HostState, OfferChannel } from 'rx-max/testing';

/** A contact as the desktop has it: its last event, as it stood on the wire. */
export type RawContact = HostState['contacts'][number];

/** What the page shows of a contact; nothing here is decided, only read. */
export interface ContactFacts {
  readonly id: string;
  readonly channel: OfferChannel;
  /** As the wire has it. */
  readonly status: string;
  /** It waits for the agent to answer. */
  readonly isOffered: boolean;
  /** It is over for the customer, and the agent has work after it. */
  readonly isInWrapUp: boolean;
  readonly isVoice: boolean;
  readonly kind: 'consulting' | 'consulted' | 'outbound' | 'dialers' | 'takenOver' | null;
  /** The customer's number or address. */
  readonly from: string;
  readonly customer: string | null;
  /** When it came to be as it is, in milliseconds since 1970; null where it does not say. */
  readonly since: number | null;
  readonly isRecorded: boolean;
  /** A voicemail's length in seconds. */
  readonly length: number;
}

export function factsOf(contact: RawContact): ContactFacts {
  const channel = channelOf(contact);
  const status = text(contact['Status']);
  const isVoice = contact['Type'] === 'CallContactEvent';
  const outbound = isVoice && text(contact['IsInbound']) === 'False';
  return {
    id: text(contact['ContactID']) || text(contact['ContactId']),
    channel,
    status,
    isOffered: ['Incoming', 'Inviting', 'CallBackDisconnected'].includes(status) || (status === 'Ringing' && !outbound),
    isInWrapUp: status === 'Disconnected' || status === 'Discarded',
    isVoice,
    kind: isVoice ? kindOf(text(contact['CallType']), outbound) : null,
    from: firstOf(contact, outbound ? ['DNIS'] : ['ANI', 'FromAddress', 'From', 'WorkItemId', 'DFOContactId']),
    customer: customerOf(contact),
    since: timeOf(firstOf(contact, ['LastStateChangeTimeUTC', 'LastStateChangeTime', 'StartTimeUTC', 'StartTime'])),
    isRecorded: text(contact['IsLogging']) === 'True',
    length: Number(text(contact['FileDuration'])) || 0,
  };
}

const CHANNELS: Readonly<Record<string, OfferChannel>> = {
  CallContactEvent: 'voice',
  ChatContactEvent: 'chat',
  TextContactEvent: 'sms',
  EmailContactEvent: 'email',
  VoiceMailContactEvent: 'voicemail',
  WorkItemContactEvent: 'workItem',
  DigitalContactEvent: 'digital',
};

function channelOf({ Type }: RawContact): OfferChannel {
  return (typeof Type === 'string' ? CHANNELS[Type] : undefined) ?? 'digital';
}

function kindOf(callType: string, outbound: boolean): ContactFacts['kind'] {
  if (callType === 'Consult') return outbound ? 'consulting' : 'consulted';
  if (callType === 'TakeOver') return 'takenOver';
  if (callType === 'NaturalCalling' || callType === 'Dialer') return 'dialers';
  return outbound ? 'outbound' : null;
}

/** A name that the script, or the digital channel, knows; spaces are told as plus signs (protocol.md C.2.1). */
function customerOf(contact: RawContact): string | null {
  const { CustomerName, ScreenPopUrlVariables } = contact;
  if (typeof CustomerName === 'string' && CustomerName !== '') return CustomerName;
  if (!Array.isArray(ScreenPopUrlVariables)) return null;
  const told = ScreenPopUrlVariables.map((variables: unknown) => nameIn(variables)).find((name) => name !== null);
  return told === undefined ? null : decoded(told);
}

function nameIn(variables: unknown): string | null {
  if (typeof variables !== 'object' || variables === null || !('customerName' in variables)) return null;
  return typeof variables.customerName === 'string' ? variables.customerName : null;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

function firstOf(contact: RawContact, names: readonly string[]): string {
  return names.map((name) => text(contact[name])).find((value) => value !== '') ?? '';
}

function timeOf(written: string): number | null {
  const time = Date.parse(written);
  return Number.isNaN(time) ? null : time;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
