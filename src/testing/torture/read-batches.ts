import type { RawEvent } from 'rx-max';

import type { Channel } from '../lane';
import { TYPE_OF } from '../letters';
import type { Flow, FlowAgentState, FlowContact, FlowStatus } from './flow';

/** Events that a desktop told at one time. */
export interface Told {
  readonly at: number;
  readonly events: readonly RawEvent[];
}

/** What a flow's raw events say, read without rx-max: it is what rules that are written with rx-max are measured against. */
export function readBatches(
  batches: readonly Told[],
  until: number,
): Pick<Flow, 'contacts' | 'agent' | 'sessions' | 'sessionEnds' | 'pops'> {
  const told = batches.flatMap(({ at, events }) => events.map((event) => ({ at, event })));
  return {
    contacts: contactsOf(told, until),
    agent: told.flatMap(agentOf),
    sessions: sessionsOf(told),
    sessionEnds: told.filter(({ event }) => endsSession(event)).map(({ at }) => at),
    pops: told
      .filter(({ event }) => event['Type'] === 'PopURL')
      .map(({ at, event }) => ({ at, contactId: String(event['ContactId']), url: String(event['URL']) })),
  };
}

interface ToldEvent {
  readonly at: number;
  readonly event: RawEvent;
}

/** How a session is over, in either spelling (protocol.md C.1.2). */
function endsSession({ Type, type }: RawEvent): boolean {
  return /^(Remote)?AgentSessionEnd$/.test(String(Type ?? type));
}

function agentOf({ at, event }: ToldEvent): readonly FlowAgentState[] {
  if (endsSession(event)) return [{ at, state: null, outReason: '', isAcw: false, since: at, nextStates: [] }];
  if (event['Type'] !== 'AgentState') return [];
  const next = event['NextStates'] as readonly Readonly<Record<string, unknown>>[]; // the model makes no others
  return [
    {
      at,
      state: String(event['CurrentState']),
      outReason: String(event['CurrentOutReason']),
      isAcw: event['IsAcw'] === 'True',
      since: Date.parse(String(event['StartTimeUTC'])),
      nextStates: next.map(({ State, OutReason }) => ({ state: String(State), outReason: String(OutReason) })),
    },
  ];
}

function sessionsOf(told: readonly ToldEvent[]): Flow['sessions'] {
  const sessions: { token: string; from: number; to: number | null }[] = [];
  for (const { at, event } of told) {
    const last = sessions.at(-1);
    const isNew = event['messageType'] === 'SessionInfo' && last?.token !== event['sessionToken'];
    if (last?.to === null && (isNew || endsSession(event))) last.to = at;
    if (isNew) sessions.push({ token: String(event['sessionToken']), from: at, to: null });
  }
  return sessions;
}

const CHANNELS = Object.entries(TYPE_OF) as readonly (readonly [Channel, string])[];

/** The legs of a call by their call types: to a colleague, and back to a queue (protocol.md C.2.1). */
const LEGS: readonly unknown[] = ['Consult', 'ReskillProxy'];

type Open = FlowContact & { statuses: FlowStatus[]; endedAt: number | null };

function contactsOf(told: readonly ToldEvent[], until: number): readonly FlowContact[] {
  const contacts: Open[] = [];
  for (const { at, event } of told) {
    for (const offer of contacts) lapse(offer, at);
    if (endsSession(event)) for (const open of contacts.filter(({ endedAt }) => endedAt === null)) open.endedAt = at;
    const channel = CHANNELS.find(([, type]) => type === event['Type'])?.[0];
    if (channel === undefined) continue;
    const contactId = String(event['ContactID'] ?? event['ContactId']);
    const status = { at, status: String(event['Status']), isFinal: event['FinalState'] === 'True' };
    let contact = contacts.find((one) => one.contactId === contactId && one.endedAt === null);
    if (contact === undefined) contacts.push((contact = newContact(contactId, channel, event)));
    contact.statuses.push(status);
    if (status.isFinal) contact.endedAt = at;
  }
  for (const offer of contacts) lapse(offer, until);
  return contacts;
}

function newContact(contactId: string, channel: Channel, event: RawEvent): Open {
  return {
    contactId,
    channel,
    isCustomer: !LEGS.includes(event['CallType']),
    isInbound: event['IsInbound'] !== 'False',
    callType: text(event['CallType']),
    masterId: text(event['MasterID']),
    interactionId: text(event['InteractionId']),
    statuses: [],
    endedAt: null,
  };
}

/** A digital offer ends without a word (protocol.md C.2.7). */
function lapse(contact: Open, now: number): void {
  const told = contact.statuses[0]?.at ?? 0;
  if (contact.channel === 'digital' && contact.endedAt === null && told + OFFER <= now) contact.endedAt = told + OFFER;
}

const OFFER = 45_000;

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value !== '0' ? value : undefined;
}
