import type { DecodedEvent, Family } from './family';

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

export const mchAgentSettingsChange: Family<MchAgentSettingsChangeEvent, MchAgentSettingsChangeWire> = {
  name: 'MchAgentSettingsChangeEvent',
  discriminant: 'Type',
  decode: (wire, read, contactId) => ({
    type: 'MchAgentSettingsChangeEvent',
    contactId,
    chatThreshold: read.int(wire.ChatThreshold),
    smsThreshold: read.int(wire.SmsThreshold),
    emailThreshold: read.int(wire.EmailThreshold),
    workItemThreshold: read.int(wire.WorkItemThreshold),
    digitalThreshold: read.int(wire.DigitalThreshold),
    voiceThreshold: read.int(wire.VoiceThreshold),
    totalContactCount: read.int(wire.TotalContactCount),
    contactAutoFocus: read.bool(wire.ContactAutoFocus),
    requestContact: read.bool(wire.RequestContact),
    deliveryMode: read.str(wire.DeliveryMode),
    iisHost: read.str(wire.IISHost),
    vcHost: read.str(wire.VCHost),
    raw: wire,
  }),
};
