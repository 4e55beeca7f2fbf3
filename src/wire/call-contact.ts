import type { DecodedEvent, Family } from './family';
import { bool, date, id, int, oneOf, type OtherText, type Scalar, str, type Words } from './scalar';
import { screenPopVariables, type ScreenPopVariable, type ScreenPopVariablesWire } from './screen-pop-variables';
import type { UntrustedHtml } from './untrusted-html';

/** `CallContactEvent` as the desktop spells it, in the order of NICE's own mock (protocol.md C.2.1). */
export interface CallContactWire {
  readonly Type: 'CallContactEvent';
  readonly ContactID?: string;
  readonly MasterID?: string;
  readonly Status?: string;
  readonly OriginalState?: string;
  readonly CallType?: string;
  readonly DNIS?: string;
  readonly ANI?: string;
  readonly Skill?: string;
  readonly IsInbound?: string;
  readonly StartTimeUTC?: string;
  readonly StartTime?: string;
  readonly LastStateChangeTimeUTC?: string;
  readonly LastStateChangeTime?: string;
  readonly ScreenPopUrl?: string;
  readonly ScreenPopUrlVariables?: ScreenPopVariablesWire;
  readonly DisconnectCode?: string;
  readonly IsLogging?: string;
  readonly Timeout?: string;
  readonly AllowDispositions?: string;
  readonly Label?: string;
  readonly IsLinked?: string;
  readonly TimeZones?: string;
  readonly FinalState?: string;
  readonly OtherInformation?: string;
  readonly OtherInformationNewFormat?: string;
  readonly BlendingToSkillName?: string;
  readonly DeliveryType?: string;
  readonly CustomData?: string;
  readonly ComplianceRecord?: string;
  readonly ConfirmationRequired?: string;
  readonly ParentContactId?: string;
  readonly OmniGroupId?: string;
  readonly ExternalId?: string;
  readonly AnsMachineOverride?: string;
  readonly AnsMachineOverrideEndTime?: string;
  readonly CustomerCardUrl?: string;
  readonly InteractionId?: string;
  readonly IsRequireManualAccept?: string;
  readonly ExternalCustomerId?: string;
  readonly SmartReachTransactionId?: string;
  readonly IISHost?: string;
  readonly VCHost?: string;
}

const CALL_STATUSES =
  'Incoming Ringing Dialing Active Holding Joined Masking Preview Disconnected CallBackDisconnected NaturalCallDialing NaturalCallRinging NaturalCallAMD';

const CALL_TYPES = 'Regular AgentLeg ReskillProxy Consult PersonalQueue Dialer TakeOver NaturalCalling Conference';

/** The statuses of a call (protocol.md C.2.1). */
export type CallStatus = Words<typeof CALL_STATUSES> | OtherText;

/** The kinds of call (protocol.md C.2.1). */
export type CallType = Words<typeof CALL_TYPES> | OtherText;

/**
 * A call as it is now; a snapshot, restated as the server sees fit. From a mock of NICE's and the code that reads it
 * (protocol.md C.2.1). A call ends at `finalState` true, not at the first `Disconnected`: between the two is after-call work.
 */
export interface CallContactEvent extends DecodedEvent {
  readonly type: 'CallContactEvent';
  /** The root contact: the contact itself for an untransferred call, the primary call for a consult. */
  readonly masterId: string | undefined;
  readonly status: CallStatus | undefined;
  /** Its meaning is not documented. */
  readonly originalState: boolean | undefined;
  readonly callType: CallType | undefined;
  /** The dialled number. */
  readonly dnis: string | undefined;
  /** The calling number; an agent's id for internal calls. */
  readonly ani: string | undefined;
  /** The skill's id; 0 for none. */
  readonly skill: number | undefined;
  readonly isInbound: boolean | undefined;
  readonly startTimeUtc: Date | undefined;
  /** Perhaps in another zone: prefer {@link startTimeUtc}. */
  readonly startTime: Date | undefined;
  readonly lastStateChangeTimeUtc: Date | undefined;
  /** Perhaps in another zone: prefer {@link lastStateChangeTimeUtc}. */
  readonly lastStateChangeTime: Date | undefined;
  /** A URL, or the literal `$PageOpen`. */
  readonly screenPopUrl: string | undefined;
  readonly screenPopUrlVariables: readonly ScreenPopVariable[] | undefined;
  /** `NA`, `BadNumber`; others are not documented. */
  readonly disconnectCode: string | undefined;
  /** The agent asked for recording. */
  readonly isLogging: boolean | undefined;
  /** Seconds. */
  readonly timeout: number | undefined;
  readonly allowDispositions: boolean | undefined;
  readonly label: string | undefined;
  /** Dialer: the agent's audio is linked to this call. */
  readonly isLinked: boolean | undefined;
  readonly timeZones: string | undefined;
  /** The contact is closed for good. */
  readonly finalState: boolean | undefined;
  /** A dialer's notes and custom fields. */
  readonly otherInformation: UntrustedHtml | undefined;
  /** The same as records: label, value and type, separated by `~|^`, one record from the next by `]@/`. */
  readonly otherInformationNewFormat: string | undefined;
  readonly blendingToSkillName: string | undefined;
  readonly deliveryType: string | undefined;
  readonly customData: string | undefined;
  /** Preview dialling. */
  readonly complianceRecord: boolean | undefined;
  /** Preview dialling. */
  readonly confirmationRequired: boolean | undefined;
  readonly parentContactId: string | undefined;
  readonly omniGroupId: string | undefined;
  readonly externalId: string | undefined;
  readonly ansMachineOverride: boolean | undefined;
  readonly ansMachineOverrideEndTime: Date | undefined;
  /** May hold a `customerId` query parameter. */
  readonly customerCardUrl: string | undefined;
  /** A UUID that stays the same across legs and transfers. */
  readonly interactionId: string | undefined;
  /** The agent must accept; otherwise the call connects by itself. */
  readonly isRequireManualAccept: boolean | undefined;
  readonly externalCustomerId: string | undefined;
  readonly smartReachTransactionId: string | undefined;
  readonly iisHost: string | undefined;
  readonly vcHost: string | undefined;
}

const STATUS = /* #__PURE__ */ oneOf(CALL_STATUSES);
const TYPE = /* #__PURE__ */ oneOf(CALL_TYPES);

/** Preview dialling's flags: a `BoolStr`, or a text of more than five characters in which `=1` or `=0` tells (C.2.1). */
const PREVIEW_FLAG: Scalar<boolean> = {
  expected: "BoolStr, or text with '=1' or '=0'",
  read(value) {
    const [, digit] = (typeof value === 'string' && value.length > 5 && /=\s*([01])/.exec(value)) || [];
    return digit === undefined ? bool.read(value) : digit === '1';
  },
};

export const callContact: Family<CallContactEvent, CallContactWire> = (wire, read, contactId) => ({
  type: 'CallContactEvent',
  contactId,
  masterId: read(wire.MasterID, id),
  status: read(wire.Status, STATUS),
  originalState: read(wire.OriginalState, bool),
  callType: read(wire.CallType, TYPE),
  dnis: read(wire.DNIS, str),
  ani: read(wire.ANI, str),
  skill: read(wire.Skill, int),
  isInbound: read(wire.IsInbound, bool),
  startTimeUtc: read(wire.StartTimeUTC, date),
  startTime: read(wire.StartTime, date),
  lastStateChangeTimeUtc: read(wire.LastStateChangeTimeUTC, date),
  lastStateChangeTime: read(wire.LastStateChangeTime, date),
  screenPopUrl: read(wire.ScreenPopUrl, str),
  screenPopUrlVariables: read(wire.ScreenPopUrlVariables, screenPopVariables),
  disconnectCode: read(wire.DisconnectCode, str),
  isLogging: read(wire.IsLogging, bool),
  timeout: read(wire.Timeout, int),
  allowDispositions: read(wire.AllowDispositions, bool),
  label: read(wire.Label, str),
  isLinked: read(wire.IsLinked, bool),
  timeZones: read(wire.TimeZones, str),
  finalState: read(wire.FinalState, bool),
  otherInformation: read(wire.OtherInformation, str),
  otherInformationNewFormat: read(wire.OtherInformationNewFormat, str),
  blendingToSkillName: read(wire.BlendingToSkillName, str),
  deliveryType: read(wire.DeliveryType, str),
  customData: read(wire.CustomData, str),
  complianceRecord: read(wire.ComplianceRecord, PREVIEW_FLAG),
  confirmationRequired: read(wire.ConfirmationRequired, PREVIEW_FLAG),
  parentContactId: read(wire.ParentContactId, id),
  omniGroupId: read(wire.OmniGroupId, id),
  externalId: read(wire.ExternalId, str),
  ansMachineOverride: read(wire.AnsMachineOverride, bool),
  ansMachineOverrideEndTime: read(wire.AnsMachineOverrideEndTime, date),
  customerCardUrl: read(wire.CustomerCardUrl, str),
  interactionId: read(wire.InteractionId, str),
  isRequireManualAccept: read(wire.IsRequireManualAccept, bool),
  externalCustomerId: read(wire.ExternalCustomerId, str),
  smartReachTransactionId: read(wire.SmartReachTransactionId, str),
  iisHost: read(wire.IISHost, str),
  vcHost: read(wire.VCHost, str),
  raw: wire,
});
