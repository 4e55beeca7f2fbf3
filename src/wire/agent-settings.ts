import type { DecodedEvent, Family } from './family';
import { bool, int, str } from './scalar';

/** `MchAgentSettingsChangeEvent` as the desktop spells it (protocol.md C.1.8). */
export interface MchAgentSettingsChangeWire {
  readonly Type: 'MchAgentSettingsChangeEvent';
  readonly ChatThreshold?: string;
  readonly SmsThreshold?: string;
  readonly EmailThreshold?: string;
  readonly WorkItemThreshold?: string;
  readonly DigitalThreshold?: string;
  readonly VoiceThreshold?: string;
  readonly TotalContactCount?: string;
  readonly ContactAutoFocus?: string;
  readonly RequestContact?: string;
  readonly DeliveryMode?: string;
  readonly IISHost?: string;
  readonly VCHost?: string;
}

/** How many contacts of each channel the agent may have at once, in contacts (protocol.md C.1.8). */
export interface MchAgentSettingsChangeEvent extends DecodedEvent {
  readonly type: 'MchAgentSettingsChangeEvent';
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
  readonly iisHost: string | undefined;
  readonly vcHost: string | undefined;
}

export const mchAgentSettingsChange: Family<MchAgentSettingsChangeEvent, MchAgentSettingsChangeWire> = (
  wire,
  read,
  contactId,
) => ({
  type: 'MchAgentSettingsChangeEvent',
  contactId,
  chatThreshold: read(wire.ChatThreshold, int),
  smsThreshold: read(wire.SmsThreshold, int),
  emailThreshold: read(wire.EmailThreshold, int),
  workItemThreshold: read(wire.WorkItemThreshold, int),
  digitalThreshold: read(wire.DigitalThreshold, int),
  voiceThreshold: read(wire.VoiceThreshold, int),
  totalContactCount: read(wire.TotalContactCount, int),
  contactAutoFocus: read(wire.ContactAutoFocus, bool),
  requestContact: read(wire.RequestContact, bool),
  deliveryMode: read(wire.DeliveryMode, str),
  iisHost: read(wire.IISHost, str),
  vcHost: read(wire.VCHost, str),
  raw: wire,
});
