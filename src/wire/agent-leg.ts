import type { DecodedEvent, Family } from './family';
import { bool, id, oneOf, type OtherText, str } from './scalar';

/** `AgentLeg` as the desktop spells it; the help page writes `AgentLegEvent` (protocol.md C.1.6). */
export interface AgentLegWire {
  readonly Type: 'AgentLeg';
  readonly AgentLegId?: string;
  readonly Status?: string;
  readonly FinalState?: string;
  readonly IISHost?: string;
  readonly VCHost?: string;
}

const AGENT_LEG_STATUSES = ['Dialing', 'Active', 'Disconnected'] as const;

/** The agent's own phone leg (protocol.md C.1.6). */
export interface AgentLegEvent extends DecodedEvent {
  readonly type: 'AgentLeg';
  /** Valid from dialing to disconnect; not a contact. */
  readonly agentLegId: string | undefined;
  readonly status: (typeof AGENT_LEG_STATUSES)[number] | OtherText | undefined;
  /** True only with `Disconnected`. */
  readonly finalState: boolean | undefined;
  readonly iisHost: string | undefined;
  readonly vcHost: string | undefined;
}

const STATUS = /* #__PURE__ */ oneOf(AGENT_LEG_STATUSES);

export const agentLeg: Family<AgentLegEvent, AgentLegWire> = (wire, read, contactId) => ({
  type: 'AgentLeg',
  contactId,
  agentLegId: read(wire.AgentLegId, id),
  status: read(wire.Status, STATUS),
  finalState: read(wire.FinalState, bool),
  iisHost: read(wire.IISHost, str),
  vcHost: read(wire.VCHost, str),
  raw: wire,
});
