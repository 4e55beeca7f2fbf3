import type { AcdEvent, AcdWire } from './acd-event';

/** `MchAgentSettingsChangeEvent` as the desktop spells it; real numbers are possible (protocol.md C.1.8). */
export interface MchAgentSettingsChangeWire extends AcdWire<'MchAgentSettingsChangeEvent'> {
  readonly ChatThreshold?: string | number;
  readonly SmsThreshold?: string | number;
  readonly EmailThreshold?: string | number;
  readonly WorkItemThreshold?: string | number;
  readonly DigitalThreshold?: string | number;
  readonly VoiceThreshold?: string | number;
  readonly TotalContactCount?: string | number;
  readonly ContactAutoFocus?: string;
  readonly RequestContact?: string;
  readonly DeliveryMode?: string;
}

/**
 * How many contacts of each channel the agent may have at once, in contacts. The name is documented, the fields are what
 * CXone Agent reads (protocol.md C.1.8).
 */
export interface MchAgentSettingsChangeEvent extends AcdEvent<'MchAgentSettingsChangeEvent'> {
  readonly chatThreshold: number | undefined;
  readonly smsThreshold: number | undefined;
  readonly emailThreshold: number | undefined;
  readonly workItemThreshold: number | undefined;
  readonly digitalThreshold: number | undefined;
  readonly voiceThreshold: number | undefined;
  readonly totalContactCount: number | undefined;
  readonly contactAutoFocus: boolean | undefined;
  readonly requestContact: boolean | undefined;
  /** Its values are not documented. */
  readonly deliveryMode: string | undefined;
}
