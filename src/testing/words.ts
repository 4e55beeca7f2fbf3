import type { AgentLegEvent, AgentState, Contact, MaxBatch, MaxEvent, PagePost, Rejection, Transition } from 'rx-max';

import { postInWords } from './post-in-words';

/**
 * What a stream of rx-max gives, in a word or two, as a reader of a spec would say it: a batch by its kind and each event by
 * what tells it apart, a contact by its id and status, contacts one after another, an agent state by its name and reason, a
 * rejection by its reason, place and find, a step by its two ends, a post by its name and where it went. Undefined for anything
 * else.
 *
 * ```
 * live: ack OK, state Available, call 42 Active     a batch
 * 42 Holding                                        a contact; 42 Disconnected: final, when it has ended
 * Unavailable Lunch                                 an agent state; with ACW in after-call work
 * Unregister → *                                    a post of the page
 * ```
 */
export function words(value: unknown): string | undefined {
  if (value instanceof Map) return contactsInWords(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (has(value, 'receivedAt', 'kind', 'events')) return batchInWords(value as MaxBatch);
  if (has(value, 'reason', 'path', 'expected', 'actual')) return rejectionInWords(value as Rejection);
  if (has(value, 'contactId', 'channel', 'status', 'ended')) return contactInWords(value as Contact);
  if (has(value, 'state', 'nextStates', 'isAcw')) return agentInWords(value as AgentState);
  if (has(value, 'message', 'targetOrigin')) {
    const { message, targetOrigin } = value as PagePost;
    return postInWords(message, targetOrigin);
  }
  if (has(value, 'from', 'to')) return transitionInWords(value as Transition<unknown>);
  return has(value, 'type', 'contactId', 'raw') ? eventInWords(value as MaxEvent) : undefined;
}

/** What tells a kind of value apart from the app's own. */
function has(value: object, ...names: readonly string[]): boolean {
  return names.every((name) => name in value);
}

function contactsInWords(contacts: ReadonlyMap<unknown, unknown>): string | undefined {
  const all = [...contacts.values()].map(words);
  return all.every((told) => told !== undefined) ? all.join(', ') || 'none' : undefined;
}

function batchInWords({ kind, events }: MaxBatch): string {
  return `${kind}: ${events.map(eventInWords).join(', ') || 'nothing'}`;
}

function rejectionInWords({ reason, path, actual }: Rejection): string {
  return `${reason}${path === '' ? '' : ` ${path}`}: ${actual}`;
}

function contactInWords({ contactId, status, ended }: Contact): string {
  return `${contactId} ${String(status)}${ended === null ? '' : `: ${ended}`}`;
}

function agentInWords({ state, reason, isAcw }: AgentState): string {
  return [state, reason, isAcw ? 'ACW' : undefined].filter((part) => part !== undefined).join(' ');
}

/** Undefined where an end is neither a state of the agent nor of a contact: then it is somebody else's. */
function transitionInWords({ from, to }: Transition<unknown>): string | undefined {
  const [before, after] = [from, to].map((end) => (end === null ? 'unknown' : words(end)));
  return before === undefined || after === undefined ? undefined : `${before} → ${after}`;
}

function eventInWords(event: MaxEvent): string {
  switch (event.type) {
    case 'ClientEventSubscriptionAcknowledge':
      return `ack ${String(event.status)}`;
    case 'AgentState':
      return `state ${String(event.currentState)}`;
    case 'CallContactEvent':
      return `call ${String(event.contactId)} ${String(event.status)}`;
    case 'SessionInfo':
      return `token ${String(event.sessionToken)}`;
    case 'Mute':
      return event.agentMuted === true ? 'muted' : 'unmuted';
    case 'AgentLeg':
      return legInWords(event);
    case 'MchAgentSettingsChangeEvent':
      return 'settings';
    case 'UnknownEvent':
      return ofContact(event.name, event);
    default:
      return ofContact(event.type, event);
  }
}

function legInWords({ status }: AgentLegEvent): string {
  return `leg ${String(status)}`;
}

function ofContact(name: string, { contactId }: MaxEvent): string {
  return contactId === null ? name : `${name} ${contactId}`;
}
