import type { MaxBatch, MaxEvent, Rejection } from 'rx-max';

/**
 * What a stream gives, in a word or two, as specs compare it: a batch by its kind, and each event by what tells it apart; a
 * rejection by its reason, place and find. What is neither stays as it is.
 */
export function inWords(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('receivedAt' in value) return batchInWords(value as MaxBatch);
  return 'expected' in value ? rejectionInWords(value as Rejection) : value;
}

function batchInWords({ kind, events }: MaxBatch): string {
  return `${kind}: ${events.map(eventInWords).join(', ') || 'nothing'}`;
}

function rejectionInWords({ reason, path, actual }: Rejection): string {
  return `${reason}${path === '' ? '' : ` ${path}`}: ${actual}`;
}

export function eventInWords(event: MaxEvent): string {
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
      return `leg ${String(event.status)}`;
    case 'MchAgentSettingsChangeEvent':
      return 'settings';
    case 'UnknownEvent':
      return ofContact(event.name, event);
    default:
      return ofContact(event.type, event);
  }
}

function ofContact(name: string, { contactId }: MaxEvent): string {
  return contactId === null ? name : `${name} ${contactId}`;
}
