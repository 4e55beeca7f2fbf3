import { contactIdForHost } from './registration';

/** The seven call commands (protocol.md A.3.4). None carries a contact id: the host chooses the call. */
export const CALL_COMMANDS = [
  'AnswerEvent',
  'RefuseEvent',
  'HoldEvent',
  'MuteEvent',
  'MaskEvent',
  'RecordEvent',
  'HangupEvent',
] as const;

/** The name of a call command on the wire. */
export type CallCommand = (typeof CALL_COMMANDS)[number];

export interface CallCommandWire {
  readonly messageType: CallCommand;
  readonly issuer: string;
}

/** The customer's name and picture for the phone contact's card (protocol.md A.3.3). */
export interface ContactCard {
  readonly name: string;
  /** Presumably a URL or a data URI; the help page does not say. */
  readonly userImg: string;
}

export interface ContactCardWire {
  readonly messageType: 'ContactCardData';
  readonly issuer: string;
  readonly contactCardData: ContactCard;
  readonly contactId?: number | string;
}

export function encodeCallCommand(issuer: string, messageType: CallCommand): CallCommandWire {
  return { messageType, issuer };
}

/** @param contactId - a digit string, or undefined for the contact the host chooses */
export function encodeContactCard(issuer: string, { name, userImg }: ContactCard, contactId?: string): ContactCardWire {
  const card: ContactCardWire = { messageType: 'ContactCardData', issuer, contactCardData: { name, userImg } };
  return contactId === undefined ? card : { ...card, contactId: contactIdForHost(contactId) };
}

/** The command that a page sent, or undefined where it sent none. Names are case sensitive (real-host.md, Commands). */
export function readCommand(data: unknown): CallCommand | ContactCardWire | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { messageType, contactCardData } = data as Readonly<Record<string, unknown>>;
  if (messageType === 'ContactCardData') return isContactCard(contactCardData) ? (data as ContactCardWire) : undefined;
  return CALL_COMMANDS.find((command) => command === messageType);
}

function isContactCard(value: unknown): value is ContactCard {
  if (typeof value !== 'object' || value === null) return false;
  const { name, userImg } = value as Readonly<Record<string, unknown>>;
  return typeof name === 'string' && typeof userImg === 'string';
}
