import type { DecodedEvent, Family } from './family';

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

export const mute: Family<MuteEvent, MuteWire> = {
  name: 'Mute',
  discriminant: 'Type',
  decode: (wire, read, contactId) => ({
    type: 'Mute',
    contactId,
    agentMuted: read.bool(wire.AgentMuted),
    iisHost: read.str(wire.IISHost),
    vcHost: read.str(wire.VCHost),
    raw: wire,
  }),
};
