import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

/** `AgentLeg` as the desktop spells it; the help page writes `AgentLegEvent` (protocol.md C.1.6). */
export interface AgentLegWire extends AcdWire<'AgentLeg'> {
  readonly AgentLegId?: string;
  readonly Status?: string;
  readonly FinalState?: string;
}

/** The agent's own phone leg, as CXone Agent reads it (protocol.md C.1.6). */
export interface AgentLegEvent extends AcdEvent<'AgentLeg'> {
  /** Valid from dialing to disconnect; not a contact. */
  readonly agentLegId: string | undefined;
  readonly status: Members<'AgentLeg', 'Status'> | undefined;
  /** True only with `Disconnected`. */
  readonly finalState: boolean | undefined;
}
