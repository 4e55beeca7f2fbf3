/*
 * Raw events as the desktops spell them, with the fields of the examples of protocol.md C: more than legend.ts has, whose
 * events carry only what a spec tells apart. Every value is text, as on the wire.
 */

export type WireEvent = Readonly<Record<string, unknown>>;

/** An event that has not been told yet; it is told at a time, in ISO 8601. */
export type Told = (now: string) => WireEvent;

/** The events of one contact: what it says with each status. */
export type ContactTold = (status: string, more?: WireEvent) => Told;

/** The time of the day on which all sequences play. */
export function timeOf(clock: string): string {
  return `2025-03-04T${clock}.000Z`;
}

/** The second time that a contact is told to be disconnected, which closes it (protocol.md C.2). */
export const FINAL = { FinalState: 'True' } as const;

/** An event of any type, with the common keys. */
export function acd(type: string, fields: WireEvent = {}): Told {
  return () => ({ IISHost: 'SOA-C00COR01', VCHost: 'SOA-C00COR01', Type: type, ...fields });
}

export function sessionStart(): Told {
  return acd('AgentSessionStart', {
    BusNo: '4599001',
    AgentId: '20331',
    SessionId: '70110422',
    StationId: '1187',
    StationPhoneNumber: '4005550100',
    StationCallerId: '4005550199',
    DialerCampaign: '',
    DialerCampaignStartTime: '',
    SupervisorPermissionLevel: '0',
    CanMask: 'True',
    AgentSchedulePermission: 'True',
    ScoreRecordingsPermission: 'False',
    HideAgentStatePermission: '',
    CanMultiPartyConference: 'True',
    ClientConnectorPort: '8080',
    MaxConcurrentChats: '3',
    CanRecord: 'True',
    EnabledForMCH: 'True',
    UseCustomerCard: 'False',
    AgentUUId: '11ee0000-aaaa-bbbb-cccc-0242ac110003',
    EntityMode: 'False',
  });
}

export function sessionEnd(): Told {
  return acd('AgentSessionEnd', { Message: '', Success: 'True' });
}

export function remoteSessionEnd(message: 'RemoteLogoff' | 'SessionTimeout'): Told {
  return acd('RemoteAgentSessionEnd', { Message: message, Success: 'True' });
}

export function agent(state: string, reason = '', more: WireEvent = {}): Told {
  return (now) =>
    acd('AgentState', {
      CurrentState: state,
      CurrentOutReason: reason,
      StartTimeUTC: now,
      IsAcw: 'False',
      AcwTimeout: '0',
      NextStates: [],
      NextIsAcw: 'False',
      ...more,
    })(now);
}

/** After-contact work, of sixty seconds at most. */
export function afterCallWork(more: WireEvent = {}): Told {
  return agent('Unavailable', 'After Call Work', { IsAcw: 'True', AcwTimeout: '60', ...more });
}

export function leg(status: 'Dialing' | 'Active' | 'Disconnected', id = '304828360'): Told {
  return acd('AgentLeg', { AgentLegId: id, Status: status, FinalState: status === 'Disconnected' ? 'True' : 'False' });
}

export function mute(muted: 'True' | 'False'): Told {
  return acd('Mute', { AgentMuted: muted });
}

export function settings(more: WireEvent = {}): Told {
  return acd('MchAgentSettingsChangeEvent', {
    ChatThreshold: '3',
    SmsThreshold: '2',
    EmailThreshold: '2',
    WorkItemThreshold: '1',
    DigitalThreshold: '4',
    VoiceThreshold: '1',
    ContactAutoFocus: 'True',
    RequestContact: 'False',
    DeliveryMode: 'Multi',
    TotalContactCount: '4',
    ...more,
  });
}

/** A call of the customer, inbound unless it says otherwise. */
export function call(id: string, began: string, always: WireEvent = {}): ContactTold {
  return (status, more = {}) =>
    (now) =>
      acd('CallContactEvent', {
        ContactID: id,
        MasterID: id,
        Status: status,
        OriginalState: 'False',
        CallType: 'Regular',
        DNIS: '4005550150',
        ANI: '2025550143',
        Skill: '4410',
        IsInbound: 'True',
        ...times(began, now),
        ScreenPopUrl: '',
        DisconnectCode: 'NA',
        IsLogging: 'False',
        Timeout: '45',
        AllowDispositions: 'True',
        Label: '',
        IsLinked: 'False',
        TimeZones: '',
        FinalState: 'False',
        OtherInformation: '',
        OtherInformationNewFormat: '',
        BlendingToSkillName: '',
        DeliveryType: 'None',
        CustomData: '',
        ComplianceRecord: 'False',
        ConfirmationRequired: 'False',
        ParentContactId: '0',
        OmniGroupId: '0',
        ExternalId: '',
        AnsMachineOverride: 'False',
        AnsMachineOverrideEndTime: '',
        CustomerCardUrl: '',
        InteractionId: '7c1f0c3e-0000-4000-8000-0c5de1a9b001',
        IsRequireManualAccept: 'True',
        ...always,
        ...more,
      })(now);
}

/** A chat; on newer desktops, and for SMS, it says `TextContactEvent` (protocol.md C.2.2). */
export function chatContact(
  id: string,
  began: string,
  type: 'ChatContactEvent' | 'TextContactEvent' = 'ChatContactEvent',
): ContactTold {
  return (status, more = {}) =>
    (now) =>
      acd(type, {
        ContactID: id,
        RoomId: '190233',
        Status: status,
        Skill: '4512',
        ...times(began, now),
        OriginalState: 'False',
        ScreenPopUrl: '',
        RefusalTimeout: '45',
        IsActive: status === 'Active' ? 'True' : 'False',
        MasterID: id,
        CustomData: '',
        ParentContactId: '0',
        OmniGroupId: '0',
        InFocus: 'False',
        PointOfContactAddress: 'web-chat-1',
        FromAddress: 'ada@example.com',
        FinalState: 'False',
        CustomerCardUrl: '',
        ...more,
      })(now);
}

export function emailContact(id: string, began: string): ContactTold {
  return (status, more = {}) =>
    (now) =>
      acd('EmailContactEvent', {
        ContactId: id,
        Status: status,
        Skill: '4620',
        StartTimeUTC: timeOf(began),
        LastStateChangeTimeUTC: now,
        ScreenPopUrl: '',
        FinalState: 'False',
        ...more,
      })(now);
}

export function voicemailContact(id: string, began: string): ContactTold {
  return (status, more = {}) =>
    (now) =>
      acd('VoiceMailContactEvent', {
        ContactId: id,
        MasterID: id,
        Status: status,
        Skill: '4433',
        From: '2025550143',
        To: '4005550150',
        CreatedDate: '2025-03-04T07:58:00.000Z',
        StartTime: timeOf(began),
        LastStateChangeTime: now,
        FileName: `vm-${id}.wav`,
        FileDuration: '37',
        IsInbound: 'True',
        Label: '',
        ScreenPopUrl: '',
        CustomData: '',
        ParentContactId: '0',
        OmniGroupId: '0',
        VoiceMailType: '',
        FinalState: 'False',
        ...more,
      })(now);
}

export function workItemContact(id: string, began: string): ContactTold {
  return (status, more = {}) =>
    (now) =>
      acd('WorkItemContactEvent', {
        ContactID: id,
        MasterID: id,
        Status: status,
        WorkItemId: 'TCK-9',
        WorkItemType: 'ticket',
        WorkItemPayload: '{"priority":2}',
        AgentId: '20331',
        SkillId: '4701',
        ...times(began, now),
        ScreenPopUrl: '',
        RefusalTimeout: '60',
        InFocus: 'False',
        CustomData: '',
        OmniGroupId: '0',
        ParentContactId: '0',
        SessionId: '70110422',
        FinalState: 'False',
        ...more,
      })(now);
}

/** The offer of a digital contact. Nothing more is told of it here (protocol.md C.2.7). */
export function digitalOffer(id: string, more: WireEvent = {}): Told {
  return (now) =>
    acd('DigitalContactEvent', {
      ContactID: id,
      DFOContactId: '448812',
      ChannelType: 'chat',
      CustomerName: 'Ada Byron',
      SkillName: 'WebCare',
      RefusalTimeout: '45',
      StartTime: now,
      StartTimeUTC: now,
      Status: 'Incoming',
      ...more,
    })(now);
}

function times(began: string, now: string): WireEvent {
  const start = timeOf(began);
  return { StartTimeUTC: start, StartTime: start, LastStateChangeTimeUTC: now, LastStateChangeTime: now };
}
