import type { AcdEvent, AcdWire } from './acd-event';

/** `Mute` as the desktop spells it (protocol.md C.1.7). */
export interface MuteWire extends AcdWire<'Mute'> {
  readonly AgentMuted?: string;
}

/** The agent was muted or unmuted. It belongs to the agent and has no contact. As CXone Agent reads it (protocol.md C.1.7). */
export interface MuteEvent extends AcdEvent<'Mute'> {
  readonly agentMuted: boolean | undefined;
}
