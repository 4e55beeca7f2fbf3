import type { RawEvent } from 'rx-max';

import type { HostInput } from '../../host/host-input';
import type { HostOutput } from '../../host/host-output';
import { initialHost, type ProfileName } from '../../host/host-state';
import { step } from '../../host/step';
import { wakeAt } from '../../host/wake-at';
import type { Channel } from '../lane';
import { TYPE_OF } from '../letters';
import { AT_FIRST } from './desk-at-first';
import type { Flow, FlowContact, FlowStep, FlowStatus } from './flow';

interface Told {
  readonly at: number;
  readonly events: readonly RawEvent[];
}

const WITNESS = 'witness';

/**
 * What happens in a flow, heard by a window that misses nothing: a sound MAX, asked for all from the beginning. What comes by
 * itself, such as the end of after-call work, is part of it.
 */
export function truthOf(steps: readonly FlowStep[], until: number, profile: ProfileName): Flow {
  const told: Told[] = [];
  let state = initialHost('max', AT_FIRST.options);
  const put = (input: HostInput, at: number): void => {
    const [next, outputs] = step(state, input);
    state = next;
    told.push(...eventsFor(outputs, at));
  };
  put({ kind: 'message', from: WITNESS, data: AT_FIRST.registration, at: 0 }, 0);
  for (const happening of AT_FIRST.happenings) put({ ...happening, at: 0 } as HostInput, 0);
  let now = 0;
  for (const { wait, what } of steps) {
    passTo(now + wait);
    now += wait;
    if (what.kind !== 'page') put({ ...what, at: now } as HostInput, now);
  }
  passTo(until);

  function passTo(time: number): void {
    for (let due = wakeAt(state); due !== null && due <= time; due = wakeAt(state)) put({ kind: 'time', at: due }, due);
  }

  const batches = told.filter(({ events }) => events.length > 0);
  return { profile, batches, until, contacts: contactsOf(batches, until), sessions: sessionsOf(batches) };
}

function eventsFor(outputs: readonly HostOutput[], at: number): readonly Told[] {
  return outputs.flatMap((output) => {
    if (output.kind !== 'post' || output.to !== WITNESS) return [];
    const events = output.data.events as readonly RawEvent[]; // the model makes no others without a fault
    return [{ at, events: events.filter(({ messageType }) => messageType !== 'ClientEventSubscriptionAcknowledge') }];
  });
}

/** How a session is over, in either spelling (protocol.md C.1.2). */
function endsSession({ Type, type }: RawEvent): boolean {
  return /^(Remote)?AgentSessionEnd$/.test(String(Type ?? type));
}

function sessionsOf(batches: readonly Told[]): Flow['sessions'] {
  const sessions: { token: string; from: number; to: number | null }[] = [];
  for (const { at, events } of batches) {
    for (const event of events) {
      const last = sessions.at(-1);
      const isNew = event['messageType'] === 'SessionInfo' && last?.token !== event['sessionToken'];
      if (last?.to === null && (isNew || endsSession(event))) last.to = at;
      if (isNew) sessions.push({ token: String(event['sessionToken']), from: at, to: null });
    }
  }
  return sessions;
}

const CHANNELS = Object.entries(TYPE_OF) as readonly [Channel, string][];
const LEGS: readonly unknown[] = ['Consult', 'ReskillProxy', 'AgentLeg'];

function contactsOf(batches: readonly Told[], until: number): readonly FlowContact[] {
  const contacts: (FlowContact & { statuses: FlowStatus[]; endedAt: number | null })[] = [];
  for (const { at, events } of batches) {
    for (const event of events) {
      if (endsSession(event)) for (const open of contacts.filter(({ endedAt }) => endedAt === null)) open.endedAt = at;
      const channel = CHANNELS.find(([, type]) => type === event['Type'])?.[0];
      if (channel === undefined) continue;
      const contactId = String(event['ContactID'] ?? event['ContactId']);
      const status = { at, status: String(event['Status']), isFinal: event['FinalState'] === 'True' };
      const known = contacts.find((contact) => contact.contactId === contactId && contact.endedAt === null);
      if (known === undefined) {
        contacts.push({
          contactId,
          channel,
          isCustomer: !LEGS.includes(event['CallType']),
          isInbound: event['IsInbound'] !== 'False',
          callType: text(event['CallType']),
          masterId: text(event['MasterID']),
          interactionId: text(event['InteractionId']),
          statuses: [status],
          endedAt: status.isFinal ? at : null,
        });
      } else {
        known.statuses.push(status);
        if (status.isFinal) known.endedAt = at;
      }
    }
  }
  for (const offer of contacts) lapse(offer, until);
  return contacts;
}

/** A digital offer ends without a word (protocol.md C.2.7). */
function lapse(contact: FlowContact & { endedAt: number | null }, until: number): void {
  const told = contact.statuses.at(-1)?.at ?? 0;
  if (contact.channel === 'digital' && contact.endedAt === null && told + OFFER <= until)
    contact.endedAt = told + OFFER;
}

const OFFER = 45_000;

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && value !== '0' ? value : undefined;
}
