import type { AcdEvent, AcdWire } from './acd-event';
import type { Json } from './scalar';

/** `AgentAssist` as the desktop spells it (protocol.md C.4.1). */
export interface AgentAssistWire extends AcdWire<'AgentAssist'> {
  readonly ContactId?: string;
  readonly AppUri?: string;
  readonly AppTitle?: string;
  readonly AgentAssistAppConfigJson?: string;
}

/** An assisting application opens for a contact. As CXone Agent reads it (protocol.md C.4.1). */
export interface AgentAssistEvent extends AcdEvent<'AgentAssist'> {
  readonly appUri: string | undefined;
  readonly appTitle: string | undefined;
  /** `Params` with `providerId`, `MediaType`, `WebSocketUri`, `Subscriptions`, `ContactId`; the text, where it is no JSON. */
  readonly agentAssistAppConfigJson: Json | undefined;
}
