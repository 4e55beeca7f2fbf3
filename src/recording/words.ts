import type { AgentState, Contact, MaxBatch, MaxEvent } from 'rx-max';

/** What the agent is doing, in the words of `rx-max/testing`; null stays null. */
export function agentInWords(told: AgentState | null): string | null {
  if (told === null) return null;
  const { state, reason, isAcw } = told;
  return [state, reason, isAcw ? 'ACW' : undefined].filter((part) => part !== undefined).join(' ');
}

/** The live contacts: each by its id and status. */
export function contactsInWords(contacts: ReadonlyMap<string, Contact>): string {
  return [...contacts.values()].map(({ contactId, status }) => `${contactId} ${String(status)}`).join(', ') || 'none';
}

/** A batch: its kind, and each event by what tells it apart. */
export function batchInWords({ kind, events }: MaxBatch): string {
  return `${kind}: ${events.map(eventInWords).join(', ') || 'nothing'}`;
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
      return `leg ${String(event.status)}`;
    case 'MchAgentSettingsChangeEvent':
      return 'settings';
    default: {
      const name = event.type === 'UnknownEvent' ? event.name : event.type;
      return event.contactId === null ? name : `${name} ${event.contactId}`;
    }
  }
}
