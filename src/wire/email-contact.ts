import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

/** `EmailContactEvent` as the desktop spells it; only name, id, skill and status are sure (protocol.md C.2.3). */
export interface EmailContactWire extends AcdWire<'EmailContactEvent'> {
  readonly ContactId?: string;
  readonly MasterID?: string;
  readonly Status?: string;
  readonly Skill?: string;
  readonly StartTimeUTC?: string;
  readonly StartTime?: string;
  readonly LastStateChangeTimeUTC?: string;
  readonly LastStateChangeTime?: string;
  readonly ScreenPopUrl?: string;
  readonly IsInbound?: string;
  readonly From?: string;
  readonly FromAddress?: string;
  readonly To?: string;
  readonly ToAddress?: string;
  readonly Subject?: string;
  readonly FinalState?: string;
  readonly CustomData?: string;
  readonly ParentContactId?: string;
  readonly OmniGroupId?: string;
}

/**
 * An e-mail as it is now. `contactId`, `skill` and `status` were read in NICE's own tests; all other fields, and the status
 * `Disconnected`, are inferred from the sibling events (protocol.md C.2.3, D.10). It ends at `finalState` true.
 */
export interface EmailContactEvent extends AcdEvent<'EmailContactEvent'> {
  /** The root contact. */
  readonly masterId: string | undefined;
  /** `Holding` is parked. */
  readonly status: Members<'EmailContactEvent', 'Status'> | undefined;
  /** The skill's id; 0 for none. */
  readonly skill: number | undefined;
  readonly startTimeUtc: Date | undefined;
  /** Perhaps in another zone: prefer {@link startTimeUtc}. */
  readonly startTime: Date | undefined;
  readonly lastStateChangeTimeUtc: Date | undefined;
  /** Perhaps in another zone: prefer {@link lastStateChangeTimeUtc}. */
  readonly lastStateChangeTime: Date | undefined;
  readonly screenPopUrl: string | undefined;
  readonly isInbound: boolean | undefined;
  /** `From` or `FromAddress`. */
  readonly from: string | undefined;
  /** `To` or `ToAddress`. */
  readonly to: string | undefined;
  readonly subject: string | undefined;
  /** The contact is closed for good. */
  readonly finalState: boolean | undefined;
  readonly customData: string | undefined;
  readonly parentContactId: string | undefined;
  readonly omniGroupId: string | undefined;
}
