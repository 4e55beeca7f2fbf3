import type { DecodedEvent } from './family';

/** What every event of the ACD has on the wire (protocol.md C). */
export interface AcdWire<Type extends string> {
  readonly Type: Type;
  /** The name of a server. */
  readonly IISHost?: string;
  /** The name of a server. */
  readonly VCHost?: string;
}

/** What every decoded event of the ACD has (protocol.md C). */
export interface AcdEvent<Type extends string> extends DecodedEvent {
  readonly type: Type;
  /** The name of a server. */
  readonly iisHost: string | undefined;
  /** The name of a server. */
  readonly vcHost: string | undefined;
}
