import type { DecodedEvent, Family } from './family';
import { bool, str } from './scalar';

/** `Mute` as the desktop spells it (protocol.md C.1.7). */
export interface MuteWire {
  readonly Type: 'Mute';
  readonly AgentMuted?: string;
  readonly IISHost?: string;
  readonly VCHost?: string;
}

/** The agent was muted or unmuted. It belongs to the agent and has no contact (protocol.md C.1.7). */
export interface MuteEvent extends DecodedEvent {
  readonly type: 'Mute';
  readonly agentMuted: boolean | undefined;
  readonly iisHost: string | undefined;
  readonly vcHost: string | undefined;
}

export const mute: Family<MuteEvent, MuteWire> = (wire, read, contactId) => ({
  type: 'Mute',
  contactId,
  agentMuted: read(wire.AgentMuted, bool),
  iisHost: read(wire.IISHost, str),
  vcHost: read(wire.VCHost, str),
  raw: wire,
});
