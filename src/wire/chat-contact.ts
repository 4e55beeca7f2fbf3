import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

/**
 * `ChatContactEvent` as the desktop spells it; its newer name is `TextContactEvent`, which carries SMS, too
 * (protocol.md C.2.2).
 */
export interface ChatContactWire extends AcdWire<'ChatContactEvent' | 'TextContactEvent'> {
  readonly ContactID?: string;
  readonly MasterID?: string;
  readonly RoomId?: string;
  readonly Status?: string;
  readonly Skill?: string;
  readonly OriginalState?: string;
  readonly StartTimeUTC?: string;
  readonly StartTime?: string;
  readonly LastStateChangeTimeUTC?: string;
  readonly LastStateChangeTime?: string;
  readonly ScreenPopUrl?: string;
  readonly RefusalTimeout?: string;
  readonly IsActive?: string;
  readonly InFocus?: string;
  readonly PointOfContactAddress?: string;
  readonly FromAddress?: string;
  readonly FinalState?: string;
  readonly CustomData?: string;
  readonly ParentContactId?: string;
  readonly OmniGroupId?: string;
  readonly CustomerCardUrl?: string;
}

/**
 * A chat or an SMS as it is now. The fields are those of a public page that subscribes to MAX, the statuses the scenario
 * library's; what is said in the chat may stand in `raw` (protocol.md C.2.2). It ends at `finalState` true.
 */
export interface ChatContactEvent extends AcdEvent<'ChatContactEvent'> {
  /** The root contact. */
  readonly masterId: string | undefined;
  readonly roomId: string | undefined;
  readonly status: Members<'ChatContactEvent', 'Status'> | undefined;
  /** The skill's id; 0 for none. */
  readonly skill: number | undefined;
  /** Its meaning is not documented. */
  readonly originalState: boolean | undefined;
  readonly startTimeUtc: Date | undefined;
  /** Perhaps in another zone: prefer {@link startTimeUtc}. */
  readonly startTime: Date | undefined;
  readonly lastStateChangeTimeUtc: Date | undefined;
  /** Perhaps in another zone: prefer {@link lastStateChangeTimeUtc}. */
  readonly lastStateChangeTime: Date | undefined;
  readonly screenPopUrl: string | undefined;
  /** Seconds until an offered chat counts as refused. */
  readonly refusalTimeout: number | undefined;
  readonly isActive: boolean | undefined;
  /** The agent has it before them. */
  readonly inFocus: boolean | undefined;
  readonly pointOfContactAddress: string | undefined;
  readonly fromAddress: string | undefined;
  /** The contact is closed for good. */
  readonly finalState: boolean | undefined;
  readonly customData: string | undefined;
  readonly parentContactId: string | undefined;
  readonly omniGroupId: string | undefined;
  readonly customerCardUrl: string | undefined;
}
