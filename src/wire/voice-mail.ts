import type { AcdEvent, AcdWire } from './acd-event';
import type { Members } from './tables';

/** `VoiceMailContactEvent` as the desktop spells it; letter case inferred but for `ContactId` (protocol.md C.2.4). */
export interface VoiceMailContactWire extends AcdWire<'VoiceMailContactEvent'> {
  readonly ContactId?: string;
  readonly MasterID?: string;
  readonly Status?: string;
  readonly Skill?: string;
  readonly SkillName?: string;
  readonly From?: string;
  readonly To?: string;
  readonly CreatedDate?: string;
  readonly StartTime?: string;
  readonly LastStateChangeTime?: string;
  readonly FileName?: string;
  readonly FileDuration?: string;
  readonly IsInbound?: string;
  readonly RequireDisposition?: string;
  readonly Label?: string;
  readonly VoiceMailType?: string;
  readonly ScreenPopUrl?: string;
  readonly FinalState?: string;
  readonly CustomData?: string;
  readonly ParentContactId?: string;
  readonly OmniGroupId?: string;
}

/** A voicemail as it is now, as CXone Agent reads it (protocol.md C.2.4). It ends at `finalState` true. */
export interface VoiceMailContactEvent extends AcdEvent<'VoiceMailContactEvent'> {
  /** The root contact. */
  readonly masterId: string | undefined;
  /** `Holding` is paused; `Discarded` plays the part of a call's `Disconnected`. */
  readonly status: Members<'VoiceMailContactEvent', 'Status'> | undefined;
  /** The skill's id; 0 for none. */
  readonly skill: number | undefined;
  readonly skillName: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly createdDate: Date | undefined;
  readonly startTime: Date | undefined;
  readonly lastStateChangeTime: Date | undefined;
  readonly fileName: string | undefined;
  /** Seconds. */
  readonly fileDuration: number | undefined;
  readonly isInbound: boolean | undefined;
  readonly requireDisposition: boolean | undefined;
  readonly label: string | undefined;
  readonly voiceMailType: string | undefined;
  readonly screenPopUrl: string | undefined;
  /** The contact is closed for good. */
  readonly finalState: boolean | undefined;
  readonly customData: string | undefined;
  readonly parentContactId: string | undefined;
  readonly omniGroupId: string | undefined;
}

/** `VoiceMailPlayBackEvent` as the desktop spells it; letter case inferred (protocol.md C.2.5). */
export interface VoiceMailPlayBackWire extends AcdWire<'VoiceMailPlayBackEvent'> {
  readonly ContactId?: string;
  readonly PlayBackPaused?: string;
  readonly PlayBackPosition?: string;
}

/** Where the playback of a voicemail stands, as CXone Agent reads it (protocol.md C.2.5). */
export interface VoiceMailPlayBackEvent extends AcdEvent<'VoiceMailPlayBackEvent'> {
  readonly playBackPaused: boolean | undefined;
  /** Its unit is not documented. */
  readonly playBackPosition: number | undefined;
}
