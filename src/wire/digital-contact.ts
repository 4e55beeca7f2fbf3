import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

/** `DigitalContactEvent` as the desktop spells it (protocol.md C.2.7). */
export interface DigitalContactWire extends AcdWire<'DigitalContactEvent'> {
  readonly ContactID?: string;
  readonly DFOContactId?: string;
  readonly ChannelType?: string;
  readonly CustomerName?: string;
  readonly CustomerId?: string;
  readonly SkillName?: string;
  readonly RefusalTimeout?: string;
  readonly StartTimeUTC?: string;
  readonly StartTime?: string;
  readonly Status?: string;
}

/**
 * A digital contact is offered. What becomes of the case travels elsewhere and does not come here. As CXone Agent reads it
 * (protocol.md C.2.7).
 */
export interface DigitalContactEvent extends AcdEvent<'DigitalContactEvent'> {
  /** The case in the digital product; the contact itself is `contactId`. */
  readonly dfoContactId: string | undefined;
  readonly channelType: string | undefined;
  readonly customerName: string | undefined;
  readonly customerId: string | undefined;
  readonly skillName: string | undefined;
  /** Seconds until the offer counts as refused. */
  readonly refusalTimeout: number | undefined;
  readonly startTimeUtc: Date | undefined;
  /** Perhaps in another zone: prefer {@link startTimeUtc}. */
  readonly startTime: Date | undefined;
  readonly status: Members<'DigitalContactEvent', 'Status'> | undefined;
}
