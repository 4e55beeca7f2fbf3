import type { RawEvent } from '../../src/wire/family';

/** The name by which the transcript calls an event, such as `CallContactEvent ContactID="123"`. */
export function labelOf(event: unknown): string {
  const raw = event as RawEvent;
  if (raw['messageType'] === 'ClientEventSubscriptionAcknowledge') {
    // Whether the key is there matters as much as its value: CXone Agent has it with undefined.
    const id = 'contactId' in raw ? JSON.stringify(raw['contactId']) : 'missing';
    return `ack ${String(raw['status'])} '${String(raw['reason'])}' contactId=${id}`;
  }
  if (raw['messageType'] === 'SessionInfo') return `SessionInfo ${String(raw['sessionToken'])}`;
  const name = typeof raw['Type'] === 'string' ? raw['Type'] : `type:${String(raw['type'])}`;
  const key = ['ContactID', 'ContactId', 'contactId'].find((spelling) => spelling in raw);
  if (key !== undefined) return `${name} ${key}=${JSON.stringify(raw[key])}`;
  return name.endsWith('AgentState') ? `${name} ${String(raw['CurrentState'])}` : name;
}

/** An event that is called by this label. */
export function eventOf(label: string): RawEvent {
  const [name = '', rest] = label.split(' ');
  const type = name.startsWith('type:') ? { type: name.slice(5) } : { Type: name };
  if (rest === undefined) return type;
  const [key = '', value] = rest.split('=');
  return value === undefined ? { ...type, CurrentState: rest } : { ...type, [key]: JSON.parse(value) as unknown };
}
