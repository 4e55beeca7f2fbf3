import type {
  AgentLegEvent,
  AgentStateEvent,
  CallContactEvent,
  DigitalContactEvent,
  MaxEvent,
  MchAgentSettingsChangeEvent,
  MuteEvent,
  NextState,
  ScreenPopVariable,
} from 'rx-max';

import type { WireEvent } from '../workload';
import type { Listen } from './listen';
import { bool, date, id, int, type Read, str } from './scalar';

/** A guard and a decoder written by hand, to the very events that rx-max gives. */
export const handWritten: Listen = (origin, pass) => {
  window.addEventListener('message', (message: MessageEvent<unknown>) => {
    if (message.origin !== origin) return;
    for (const event of decodeMessage(message.data)) pass(event);
  });
};

/** The events of a message; one that is not as it should be is left out. */
export function decodeMessage(message: unknown): readonly MaxEvent[] {
  const decoded: MaxEvent[] = [];
  if (!isHostMessage(message)) return decoded;
  for (const raw of message.events) {
    if (!isWireEvent(raw)) continue;
    try {
      decoded.push(decodeEvent(raw));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return decoded;
}

function isHostMessage(message: unknown): message is { readonly events: readonly unknown[] } {
  if (typeof message !== 'object' || message === null) return false;
  const { issuer, events } = message as Readonly<Record<string, unknown>>;
  return (issuer === 'MAX' || issuer === 'CXA') && Array.isArray(events);
}

function isWireEvent(raw: unknown): raw is WireEvent & { readonly Type: string } {
  return typeof raw === 'object' && raw !== null && typeof (raw as WireEvent)['Type'] === 'string';
}

function decodeEvent(raw: WireEvent & { readonly Type: string }): MaxEvent {
  switch (raw.Type) {
    case 'CallContactEvent':
      return callContact(raw);
    case 'AgentState':
      return agentState(raw);
    case 'AgentLeg':
      return agentLeg(raw);
    case 'Mute':
      return mute(raw);
    case 'MchAgentSettingsChangeEvent':
      return settings(raw);
    case 'DigitalContactEvent':
      return digitalContact(raw);
    default:
      return { type: 'UnknownEvent', name: raw.Type, contactId: contactIdOf(raw), raw };
  }
}

function contactIdOf(raw: WireEvent): string | null {
  return good(id(raw['ContactID'])) ?? null;
}

function good<T>(value: T | undefined | null): T | undefined {
  if (value === null) throw new TypeError('a field is not what it should be');
  return value;
}

function nextStates(value: unknown): ReturnType<Read<readonly NextState[]>> {
  if (value === undefined || value === '') return undefined;
  if (!Array.isArray(value)) return null;
  return (value as readonly WireEvent[]).map(({ State, OutReason }) => ({
    state: good(str(State)),
    outReason: good(str(OutReason)),
  }));
}

function screenPopVariables(value: unknown): ReturnType<Read<readonly ScreenPopVariable[]>> {
  if (value === undefined || value === '') return undefined;
  if (!Array.isArray(value)) return null;
  return (value as readonly object[]).flatMap((entry) =>
    Object.entries(entry).map(([name, encoded]) => ({
      name,
      value: decodeURIComponent(String(encoded).replaceAll('+', ' ')),
    })),
  );
}

function callContact(raw: WireEvent): CallContactEvent {
  return {
    type: 'CallContactEvent',
    contactId: contactIdOf(raw),
    masterId: good(id(raw['MasterID'])),
    status: good(str(raw['Status'])),
    originalState: good(bool(raw['OriginalState'])),
    callType: good(str(raw['CallType'])),
    dnis: good(str(raw['DNIS'])),
    ani: good(str(raw['ANI'])),
    skill: good(int(raw['Skill'])),
    isInbound: good(bool(raw['IsInbound'])),
    startTimeUtc: good(date(raw['StartTimeUTC'])),
    startTime: good(date(raw['StartTime'])),
    lastStateChangeTimeUtc: good(date(raw['LastStateChangeTimeUTC'])),
    lastStateChangeTime: good(date(raw['LastStateChangeTime'])),
    screenPopUrl: good(str(raw['ScreenPopUrl'])),
    screenPopUrlVariables: good(screenPopVariables(raw['ScreenPopUrlVariables'])),
    disconnectCode: good(str(raw['DisconnectCode'])),
    isLogging: good(bool(raw['IsLogging'])),
    timeout: good(int(raw['Timeout'])),
    allowDispositions: good(bool(raw['AllowDispositions'])),
    label: good(str(raw['Label'])),
    isLinked: good(bool(raw['IsLinked'])),
    timeZones: good(str(raw['TimeZones'])),
    finalState: good(bool(raw['FinalState'])),
    otherInformation: good(str(raw['OtherInformation'])),
    otherInformationNewFormat: good(str(raw['OtherInformationNewFormat'])),
    blendingToSkillName: good(str(raw['BlendingToSkillName'])),
    deliveryType: good(str(raw['DeliveryType'])),
    customData: good(str(raw['CustomData'])),
    complianceRecord: good(bool(raw['ComplianceRecord'])),
    confirmationRequired: good(bool(raw['ConfirmationRequired'])),
    parentContactId: good(id(raw['ParentContactId'])),
    omniGroupId: good(id(raw['OmniGroupId'])),
    externalId: good(str(raw['ExternalId'])),
    ansMachineOverride: good(bool(raw['AnsMachineOverride'])),
    ansMachineOverrideEndTime: good(date(raw['AnsMachineOverrideEndTime'])),
    customerCardUrl: good(str(raw['CustomerCardUrl'])),
    interactionId: good(str(raw['InteractionId'])),
    isRequireManualAccept: good(bool(raw['IsRequireManualAccept'])),
    externalCustomerId: good(str(raw['ExternalCustomerId'])),
    smartReachTransactionId: good(str(raw['SmartReachTransactionId'])),
    iisHost: good(str(raw['IISHost'])),
    vcHost: good(str(raw['VCHost'])),
    raw,
  };
}

function agentState(raw: WireEvent): AgentStateEvent {
  return {
    type: 'AgentState',
    contactId: contactIdOf(raw),
    currentState: good(str(raw['CurrentState'])),
    currentOutReason: good(str(raw['CurrentOutReason'])),
    startTimeUtc: good(date(raw['StartTimeUTC'])),
    isAcw: good(bool(raw['IsAcw'])),
    acwTimeout: good(int(raw['AcwTimeout'])),
    nextStates: good(nextStates(raw['NextStates'])),
    nextIsAcw: good(bool(raw['NextIsAcw'])),
    iisHost: good(str(raw['IISHost'])),
    vcHost: good(str(raw['VCHost'])),
    raw,
  };
}

function agentLeg(raw: WireEvent): AgentLegEvent {
  return {
    type: 'AgentLeg',
    contactId: contactIdOf(raw),
    agentLegId: good(id(raw['AgentLegId'])),
    status: good(str(raw['Status'])),
    finalState: good(bool(raw['FinalState'])),
    iisHost: good(str(raw['IISHost'])),
    vcHost: good(str(raw['VCHost'])),
    raw,
  };
}

function mute(raw: WireEvent): MuteEvent {
  return {
    type: 'Mute',
    contactId: contactIdOf(raw),
    agentMuted: good(bool(raw['AgentMuted'])),
    iisHost: good(str(raw['IISHost'])),
    vcHost: good(str(raw['VCHost'])),
    raw,
  };
}

function settings(raw: WireEvent): MchAgentSettingsChangeEvent {
  return {
    type: 'MchAgentSettingsChangeEvent',
    contactId: contactIdOf(raw),
    chatThreshold: good(int(raw['ChatThreshold'])),
    smsThreshold: good(int(raw['SmsThreshold'])),
    emailThreshold: good(int(raw['EmailThreshold'])),
    workItemThreshold: good(int(raw['WorkItemThreshold'])),
    digitalThreshold: good(int(raw['DigitalThreshold'])),
    voiceThreshold: good(int(raw['VoiceThreshold'])),
    totalContactCount: good(int(raw['TotalContactCount'])),
    contactAutoFocus: good(bool(raw['ContactAutoFocus'])),
    requestContact: good(bool(raw['RequestContact'])),
    deliveryMode: good(str(raw['DeliveryMode'])),
    iisHost: good(str(raw['IISHost'])),
    vcHost: good(str(raw['VCHost'])),
    raw,
  };
}

function digitalContact(raw: WireEvent): DigitalContactEvent {
  return {
    type: 'DigitalContactEvent',
    contactId: contactIdOf(raw),
    dfoContactId: good(id(raw['DFOContactId'])),
    channelType: good(str(raw['ChannelType'])),
    customerName: good(str(raw['CustomerName'])),
    customerId: good(str(raw['CustomerId'])),
    skillName: good(str(raw['SkillName'])),
    refusalTimeout: good(int(raw['RefusalTimeout'])),
    startTimeUtc: good(date(raw['StartTimeUTC'])),
    startTime: good(date(raw['StartTime'])),
    status: good(str(raw['Status'])),
    iisHost: good(str(raw['IISHost'])),
    vcHost: good(str(raw['VCHost'])),
    raw,
  };
}
