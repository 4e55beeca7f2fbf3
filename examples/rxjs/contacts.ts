import type { AgentState, Contact, ContactStatus, Max } from 'rx-max';
import { asyncScheduler, map, type Observable, of, switchMap, timer } from 'rxjs';

/** A contact as a row of the list says it. */
export interface ContactRow {
  readonly contactId: string;
  readonly channel: string;
  readonly caller: string;
  readonly status: string;
  /** How long it has been so, as `1:05`; empty where the desktop does not say since when. */
  readonly time: string;
  readonly isHeldTooLong: boolean;
}

/** What the agent is doing, in a line; `–` while it is unknown. */
export function agentLine({ agentState$ }: Pick<Max, 'agentState$'>): Observable<string> {
  return agentState$.pipe(map(inLine));
}

/**
 * The live contacts as rows, in order of arrival, whose times go on each second while there are any.
 *
 * @param holdLimit - how long a customer may be on hold, in milliseconds
 */
export function contactRows(
  { contacts$ }: Pick<Max, 'contacts$'>,
  holdLimit = 120_000,
): Observable<readonly ContactRow[]> {
  return contacts$.pipe(
    map((contacts) => [...contacts.values()]),
    switchMap((contacts) =>
      contacts.length === 0
        ? of([])
        : timer(0, 1000).pipe(map(() => contacts.map((contact) => toRow(contact, asyncScheduler.now(), holdLimit)))),
    ),
  );
}

function inLine(agent: AgentState | null): string {
  const reason = agent?.isAcw === true ? 'after-call work' : agent?.reason;
  return [agent?.state, reason].filter((part) => part !== undefined).join(' · ') || '–';
}

function toRow(contact: Contact, now: number, holdLimit: number): ContactRow {
  const { contactId, channel, status, since, startTime } = contact;
  const began = since ?? startTime;
  // The desktop's clock may be ahead of the page's.
  const passed = began === undefined ? undefined : Math.max(0, now - began.getTime());
  return {
    contactId,
    channel: CHANNELS[channel],
    caller: callerOf(contact) ?? contactId,
    status: (status === undefined ? undefined : STATUSES[status]) ?? status ?? 'unknown',
    time: passed === undefined ? '' : clock(passed),
    isHeldTooLong: channel === 'voice' && status === 'Holding' && (passed ?? 0) >= holdLimit,
  };
}

/** The customer's number, address or name, whichever the channel tells. */
function callerOf({ event, isInbound }: Contact): string | undefined {
  switch (event.type) {
    case 'CallContactEvent':
      return isInbound === false ? event.dnis : event.ani;
    case 'ChatContactEvent':
      return event.fromAddress;
    case 'EmailContactEvent':
    case 'VoiceMailContactEvent':
      return event.from;
    case 'DigitalContactEvent':
      return event.customerName;
    default:
      return undefined;
  }
}

const CHANNELS: Readonly<Record<Contact['channel'], string>> = {
  voice: 'Call',
  chat: 'Chat',
  email: 'E-mail',
  voicemail: 'Voicemail',
  workItem: 'Work item',
  digital: 'Digital',
  unknown: 'Contact',
};

/** Where the desktop's word is not the agent's. A contact leaves the list at its end, so what is disconnected is in wrap-up. */
const STATUSES: Readonly<Partial<Record<ContactStatus, string>>> = {
  Incoming: 'Ringing',
  Holding: 'On hold',
  Disconnected: 'After-call work',
};

function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
