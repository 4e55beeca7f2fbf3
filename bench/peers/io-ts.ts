import { isRight } from 'fp-ts/Either';
import * as t from 'io-ts';

import type { Listen } from './listen';
import { bool, date, id, int, type Read, str } from './scalar';

/** Plain io-ts: one codec for the whole message, with a union of the event types that it tells apart by their `Type`. */
export const ioTs: Listen = (origin, pass) => {
  window.addEventListener('message', (message: MessageEvent<unknown>) => {
    if (message.origin !== origin) return;
    const decoded = HostMessage.decode(message.data);
    if (isRight(decoded)) for (const event of decoded.right.events) pass(event);
  });
};

function scalar<T>(name: string, read: Read<T>): t.Type<T | undefined, unknown> {
  return new t.Type<T | undefined, unknown>(
    name,
    (value): value is T | undefined => read(value) !== null,
    (value, context) => {
      const decoded = read(value);
      return decoded === null ? t.failure(value, context) : t.success(decoded);
    },
    String,
  );
}

const Str = scalar('Str', str);
const Bool = scalar('Bool', bool);
const Int = scalar('Int', int);
const Id = scalar('Id', id);
const DateTime = scalar('DateTime', date);
const ScreenPopVariables = t.array(t.record(t.string, t.string));
const NextStates = t.array(t.type({ State: Str, OutReason: Str }));

const CallContactEvent = t.type({
  Type: t.literal('CallContactEvent'),
  ContactID: Id,
  MasterID: Id,
  Status: Str,
  OriginalState: Bool,
  CallType: Str,
  DNIS: Str,
  ANI: Str,
  Skill: Int,
  IsInbound: Bool,
  StartTimeUTC: DateTime,
  StartTime: DateTime,
  LastStateChangeTimeUTC: DateTime,
  LastStateChangeTime: DateTime,
  ScreenPopUrl: Str,
  ScreenPopUrlVariables: ScreenPopVariables,
  DisconnectCode: Str,
  IsLogging: Bool,
  Timeout: Int,
  AllowDispositions: Bool,
  Label: Str,
  IsLinked: Bool,
  TimeZones: Str,
  FinalState: Bool,
  OtherInformation: Str,
  OtherInformationNewFormat: Str,
  BlendingToSkillName: Str,
  DeliveryType: Str,
  CustomData: Str,
  ComplianceRecord: Bool,
  ConfirmationRequired: Bool,
  ParentContactId: Id,
  OmniGroupId: Id,
  ExternalId: Str,
  AnsMachineOverride: Bool,
  AnsMachineOverrideEndTime: DateTime,
  CustomerCardUrl: Str,
  InteractionId: Str,
  IsRequireManualAccept: Bool,
  ExternalCustomerId: Str,
  SmartReachTransactionId: Str,
  IISHost: Str,
  VCHost: Str,
});

const AgentState = t.type({
  Type: t.literal('AgentState'),
  CurrentState: Str,
  CurrentOutReason: Str,
  StartTimeUTC: DateTime,
  IsAcw: Bool,
  AcwTimeout: Int,
  NextStates: NextStates,
  NextIsAcw: Bool,
  IISHost: Str,
  VCHost: Str,
});

const AgentLeg = t.type({
  Type: t.literal('AgentLeg'),
  AgentLegId: Id,
  Status: Str,
  FinalState: Bool,
  IISHost: Str,
  VCHost: Str,
});

const Mute = t.type({
  Type: t.literal('Mute'),
  AgentMuted: Bool,
  IISHost: Str,
  VCHost: Str,
});

const MchAgentSettingsChangeEvent = t.type({
  Type: t.literal('MchAgentSettingsChangeEvent'),
  ChatThreshold: Int,
  SmsThreshold: Int,
  EmailThreshold: Int,
  WorkItemThreshold: Int,
  DigitalThreshold: Int,
  VoiceThreshold: Int,
  TotalContactCount: Int,
  ContactAutoFocus: Bool,
  RequestContact: Bool,
  DeliveryMode: Str,
  IISHost: Str,
  VCHost: Str,
});

const DigitalContactEvent = t.type({
  Type: t.literal('DigitalContactEvent'),
  ContactID: Id,
  DFOContactId: Id,
  ChannelType: Str,
  CustomerName: Str,
  CustomerId: Str,
  SkillName: Str,
  RefusalTimeout: Int,
  StartTimeUTC: DateTime,
  StartTime: DateTime,
  Status: Str,
  IISHost: Str,
  VCHost: Str,
});

export const HostMessage = t.type({
  issuer: t.union([t.literal('MAX'), t.literal('CXA')]),
  contactId: t.union([t.number, t.string, t.null]),
  events: t.array(
    t.union([CallContactEvent, AgentState, AgentLeg, Mute, MchAgentSettingsChangeEvent, DigitalContactEvent]),
  ),
});
