import type { AgentLegWire } from '../wire/agent-leg';
import type { AgentStateWire } from '../wire/agent-state';
import { contactIdOf, readId } from '../wire/contact-id';
import { nameOf } from '../wire/event-name';
import type { RawEvent } from '../wire/family';
import type { MuteWire } from '../wire/mute';
import { bool, date, int, readScalar } from '../wire/scalar';
import { type HostState, LOGGED_OUT } from './host-state';

/** An entry of a batch as an event, or undefined for null, a number and the like. */
export function asEvent(entry: unknown): RawEvent | undefined {
  return typeof entry === 'object' && entry !== null ? (entry as RawEvent) : undefined;
}

/** Whether an agent is logged in, as far as the desktop knows. */
export function hasSession({ token, agentState }: HostState): boolean {
  return token !== null || agentState !== null;
}

/** The desktop takes one event in: its memory is the last event of the agent and of each contact, unchanged (protocol.md A.7). */
export function remember(state: HostState, entry: unknown): HostState {
  const event = asEvent(entry);
  if (event === undefined) return state;
  // Only the end of a session comes in both spellings (protocol.md C.1.2).
  if (endsSession(event)) return { ...state, ...LOGGED_OUT };
  if (isWire<AgentStateWire>(event, 'AgentState')) return { ...state, agentState: event };
  if (isWire<MuteWire>(event, 'Mute')) return { ...state, muted: isTrue(event.AgentMuted) };
  if (isAgentLeg(event)) return { ...state, agentLeg: event.Status === 'Disconnected' ? null : event };
  return isContact(event) ? { ...state, contacts: rememberContact(state.contacts, event) } : state;
}

/** How many contacts that are over are kept: CXone Agent forgets none of them, but a model that is played for days must. */
const MOST_OVER = 50;

/** A voicemail that ended stays, because CXone Agent never forgets it (real-host.md, First batch). */
function rememberContact(contacts: readonly RawEvent[], event: RawEvent): readonly RawEvent[] {
  const id = contactIdOf(event);
  const at = contacts.findIndex((known) => contactIdOf(known) === id);
  if (event['Status'] === 'Disconnected' && isTrue(event['FinalState'])) {
    return contacts.filter((_, index) => index !== at);
  }
  const after = at < 0 ? [...contacts, event] : contacts.map((known, index) => (index === at ? event : known));
  return isOver(event) ? withoutOldest(after) : after;
}

function withoutOldest(contacts: readonly RawEvent[]): readonly RawEvent[] {
  const oldest = contacts.filter(isOver).slice(0, -MOST_OVER);
  return oldest.length === 0 ? contacts : contacts.filter((contact) => !oldest.includes(contact));
}

function isContact(event: RawEvent): boolean {
  const { Type } = event;
  return typeof Type === 'string' && Type.endsWith('ContactEvent') && contactIdOf(event) !== null;
}

/** The help page calls it by a longer name than the wire (protocol.md C.1.6). */
function isAgentLeg(event: RawEvent): event is RawEvent & AgentLegWire {
  return event['Type'] === 'AgentLeg' || event['Type'] === 'AgentLegEvent';
}

function endsSession(event: RawEvent): boolean {
  const name = nameOf(event);
  return name === 'AgentSessionEnd' || name === 'RemoteAgentSessionEnd';
}

/** Every contact that is not over, as MAX promises them: after-call work is part of a contact (protocol.md A.7, C.2). */
export function openContacts({ contacts }: HostState): readonly RawEvent[] {
  return contacts.filter((event) => !isOver(event));
}

/**
 * The contacts that MAX promises at a time: a digital offer is withdrawn after its RefusalTimeout, or else after the 45 seconds
 * of CXone Agent, and nobody tells of it (protocol.md C.2.7).
 */
export function currentContacts(state: HostState, at: number): readonly RawEvent[] {
  return openContacts(state).filter((event) => !hasLapsed(event, at));
}

function hasLapsed({ Type, Status, RefusalTimeout, StartTimeUTC, StartTime }: RawEvent, at: number): boolean {
  if (Type !== 'DigitalContactEvent' || Status !== 'Incoming') return false;
  const start = readScalar(StartTimeUTC, date) ?? readScalar(StartTime, date);
  const seconds = readScalar(RefusalTimeout, int) || 45;
  return start !== undefined && at >= start.getTime() + seconds * 1000;
}

function isOver({ FinalState, Status }: RawEvent): boolean {
  const final = bool.read(FinalState);
  return final === true || (final !== false && (Status === 'Disconnected' || Status === 'Discarded'));
}

const VOICE = ['CallContactEvent', 'VoiceMailContactEvent'];

/** The contacts that CXone Agent has in mind (protocol.md A.7): a call in after-call work is gone, because 'False' is truthy. */
export function contactsOfCxa({ contacts }: HostState): readonly RawEvent[] {
  return contacts.filter(({ Type, ContactID, Status, FinalState }) => {
    const feeds = VOICE.includes(Type as string) || Type === 'WorkItemContactEvent';
    return feeds && readId(ContactID) !== undefined && !(Status === 'Disconnected' && Boolean(FinalState));
  });
}

/** The contacts CXone Agent sends unasked: none, unless a call or a voicemail is among them (protocol.md A.7). */
export function contactsToldByCxa(state: HostState): readonly RawEvent[] {
  const contacts = contactsOfCxa(state);
  return contacts.some(({ Type }) => VOICE.includes(Type as string)) ? contacts : [];
}

/** Whether a raw event is of a type; its fields are as much to be trusted as whoever emitted it. */
function isWire<W extends { readonly Type: string }>(event: RawEvent, type: W['Type']): event is RawEvent & W {
  return event['Type'] === type;
}

export function isTrue(value: unknown): boolean {
  return bool.read(value) === true;
}
