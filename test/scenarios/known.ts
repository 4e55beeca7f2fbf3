/**
 * What is known of an agent's desk. It is written by hand from protocol.md and semantics 5, and never computed: whatever
 * follows the sequences is measured against it.
 */
export interface Known {
  /** null is unknown, as for all that follows. */
  readonly agent: AgentKnown | null;
  readonly muted: boolean | null;
  /** The last status that was told. */
  readonly agentLeg: 'Dialing' | 'Active' | 'Disconnected' | null;
  /** The contacts that have not ended, in the order in which they came. */
  readonly contacts: readonly LiveContact[];
  readonly hasToken: boolean;
  /** The ids of the contacts that ended in this step. */
  readonly ended: readonly string[];
}

export interface AgentKnown {
  readonly name: string;
  /** The unavailable code; null for none. */
  readonly reason: string | null;
  readonly isAcw: boolean | null;
}

export interface LiveContact {
  readonly id: string;
  readonly channel: Channel;
  readonly status: string;
}

export type Channel = 'voice' | 'chat' | 'email' | 'voicemail' | 'workItem' | 'digital';

/** What is not named is unknown, or there is none of it. */
export function knows(known: Partial<Known>): Known {
  return { agent: null, muted: null, agentLeg: null, contacts: [], hasToken: false, ended: [], ...known };
}

export function isIn(name: string, reason: string | null = null): AgentKnown {
  return { name, reason, isAcw: false };
}

/** After-contact work is the state Unavailable with a flag; the customer chose its reason (protocol.md C.1.5). */
export const IN_ACW: AgentKnown = { name: 'Unavailable', reason: 'After Call Work', isAcw: true };

export function voice(id: string, status: string): LiveContact {
  return { id, channel: 'voice', status };
}

export function chat(id: string, status: string): LiveContact {
  return { id, channel: 'chat', status };
}

export function email(id: string, status: string): LiveContact {
  return { id, channel: 'email', status };
}

export function voicemail(id: string, status: string): LiveContact {
  return { id, channel: 'voicemail', status };
}

export function workItem(id: string, status: string): LiveContact {
  return { id, channel: 'workItem', status };
}

export function digital(id: string, status: string): LiveContact {
  return { id, channel: 'digital', status };
}
