import type { AcdEvent, AcdWire } from './acd-event';
import type { Table } from './family';
import type { OtherText, Words } from './scalar';

/** `AgentLeg` as the desktop spells it; the help page writes `AgentLegEvent` (protocol.md C.1.6). */
export interface AgentLegWire extends AcdWire<'AgentLeg'> {
  readonly AgentLegId?: string;
  readonly Status?: string;
  readonly FinalState?: string;
}

const AGENT_LEG_STATUSES = 'Dialing Active Disconnected';

/** The agent's own phone leg, as CXone Agent reads it (protocol.md C.1.6). */
export interface AgentLegEvent extends AcdEvent<'AgentLeg'> {
  /** Valid from dialing to disconnect; not a contact. */
  readonly agentLegId: string | undefined;
  readonly status: Words<typeof AGENT_LEG_STATUSES> | OtherText | undefined;
  /** True only with `Disconnected`. */
  readonly finalState: boolean | undefined;
}

export const agentLeg = ['AgentLegId^Status!FinalState?', AGENT_LEG_STATUSES] as const satisfies Table;
