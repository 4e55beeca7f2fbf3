import type { AcdEvent, AcdWire } from './acd-event';
import type { Json } from './scalar';

/** `CustomEvent` as the desktop spells it; CXone Agent also writes `type` in small letters (protocol.md C.4.3). */
export interface AcdCustomEventWire extends AcdWire<'CustomEvent'> {
  readonly eventName?: string;
  readonly data?: string;
  readonly Data?: string;
}

/**
 * An event that a script or an application makes up. As CXone Agent reads it (protocol.md C.4.3). Its contact, if it has one,
 * stands inside {@link data}, so that `contactId` is null.
 */
export interface AcdCustomEvent extends AcdEvent<'CustomEvent'> {
  /** `ScreenPopCustomSettings`, `LOCALPOST`, `AgentWorkflowResponse`, `AgentWorkflowRequest`, …; any other is possible. */
  readonly eventName: string | undefined;
  /** What its JSON text holds; the text, where it is no JSON. */
  readonly data: Json | undefined;
}
