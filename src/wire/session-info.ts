import type { DecodedEvent } from './family';

/** `SessionInfo` as the desktop spells it (protocol.md A.5.2). */
export interface SessionInfoWire {
  readonly messageType: 'SessionInfo';
  readonly sessionToken?: string;
}

/**
 * The token of the ACD session, for REST paths. The desktop gets a new one with every poll and tells only some of them: an
 * unauthorized answer may mean that this one has grown old (protocol.md A.5.2).
 */
export interface SessionInfo extends DecodedEvent {
  readonly type: 'SessionInfo';
  readonly sessionToken: string | undefined;
}
