import type { DecodedEvent, Family } from './family';
import { oneOf, type OtherText } from './scalar';

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

export const agentLeg: Family<AgentLegEvent, AgentLegWire> = {
  name: 'AgentLeg',
  discriminant: 'Type',
  decode: (wire, read, contactId) => ({
    type: 'AgentLeg',
    contactId,
    agentLegId: read.id(wire.AgentLegId),
    status: read.as(wire.Status, STATUS),
    finalState: read.bool(wire.FinalState),
    iisHost: read.str(wire.IISHost),
    vcHost: read.str(wire.VCHost),
    raw: wire,
  }),
};
