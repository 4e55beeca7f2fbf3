import type { OtherText, Words } from './scalar';

/**
 * The events that a table describes, which are all but the two that arrive all day: the wire's names, each followed by the
 * sign of its scalar. A space is `Str`, `?` BoolStr, `#` IntStr, `^` IdStr, `@` DateStr, `$` JsonStr; `+` stands for the
 * variables of a screen pop, `[` for a list of workflows, `!` for what is shown, `*` for the answer to a registration. An
 * enumeration has its members in brackets. A field with several spellings has them separated by `|`: the first that is there
 * counts, and the first is written.
 *
 * They stand together because a table in a module of its own weighs its name twice more: about a hundred bytes in all.
 * `test/wire/tables.test.ts` holds each family's interfaces to its table.
 */
export const TABLES = {
  AgentLeg: 'AgentLegId^Status(Dialing Active Disconnected)FinalState?',
  Mute: 'AgentMuted?',
  ChatContactEvent:
    'MasterID^RoomId Status(Waiting Incoming Inviting Active Interrupted Disconnected Holding)Skill#OriginalState?StartTimeUTC@StartTime@LastStateChangeTimeUTC@LastStateChangeTime@ScreenPopUrl RefusalTimeout#IsActive?InFocus?PointOfContactAddress FromAddress FinalState?CustomData ParentContactId^OmniGroupId^CustomerCardUrl ',
  EmailContactEvent:
    'MasterID^Status(Incoming Active Holding Interrupted Disconnected)Skill#StartTimeUTC@StartTime@LastStateChangeTimeUTC@LastStateChangeTime@ScreenPopUrl IsInbound?From|FromAddress To|ToAddress Subject FinalState?CustomData ParentContactId^OmniGroupId^',
  VoiceMailContactEvent:
    'MasterID^Status(Incoming Active Holding Discarded)Skill#SkillName From To CreatedDate@StartTime@LastStateChangeTime@FileName FileDuration#IsInbound?RequireDisposition?Label VoiceMailType ScreenPopUrl FinalState?CustomData ParentContactId^OmniGroupId^',
  VoiceMailPlayBackEvent: 'PlayBackPaused?PlayBackPosition#',
  WorkItemContactEvent:
    'MasterID^Status(Incoming Active Interrupted Transfer Disconnected)WorkItemId WorkItemType WorkItemPayload AgentId#SkillId#StartTimeUTC@StartTime@LastStateChangeTimeUTC@LastStateChangeTime@ScreenPopUrl ScreenPopUrlVariables+RefusalTimeout#InFocus?SessionId URL TabTitle PopDestination(ContactPanel PopOut PostOnly)PopoutWindowHeight#PopoutWindowWidth#ClosePopoutUponTermination?FinalState?CustomData ParentContactId^OmniGroupId^',
  DigitalContactEvent:
    'DFOContactId^ChannelType CustomerName CustomerId SkillName RefusalTimeout#StartTimeUTC@StartTime@Status(Incoming)',
  SupervisorMonitor: 'MonitorType(Monitor StopMonitor)',
  AgentSessionStart:
    'BusNo#AgentId#SessionId^StationId StationPhoneNumber StationCallerId DialerCampaign DialerCampaignStartTime@SupervisorPermissionLevel#CanMask?AgentSchedulePermission ScoreRecordingsPermission?HideAgentStatePermission CanMultiPartyConference?ClientConnectorPort#MaxConcurrentChats#CanRecord?EnabledForMCH?UseCustomerCard?AgentUUId EntityMode?portNo#',
  AgentSessionEnd: 'Message Success?',
  RemoteAgentSessionEnd: 'Message(RemoteLogoff SessionTimeout)Success?',
  SessionStartFailed: 'Message ',
  MchAgentSettingsChangeEvent:
    'ChatThreshold#SmsThreshold#EmailThreshold#WorkItemThreshold#DigitalThreshold#VoiceThreshold#TotalContactCount#ContactAutoFocus?RequestContact?DeliveryMode ',
  NaturalCallingSkillList: 'Empty?',
  Conference: 'ConferenceNo^',
  HoursOfOperation: 'ShowContinueReskill?',
  PromiseKeeper:
    'CallbackId^AgentId#SkillId#TargetType(A S Agent Skill)CallbackTime@CallbackExpireTime@DeliveryTime@DialNumber OrigNumber FirstName LastName Notes ',
  PromiseKeeperStatus: 'Status(Dialing Refused Delivered Rescheduled Cancelled)',
  Indicator:
    'Name|indicatorName IndicatorState|enable!ImageUri|imageFile ActionType|actionType(RunExe OpenURL SpawnScript SignalScript ShowCustomForm)ActionUri|action ToolTip|toolTip ',
  PopURL:
    'URL TabTitle PopDestination(ContactPanel PopOut PostOnly)PopoutWindowHeight#PopoutWindowWidth#ClosePopoutUponTermination?',
  PageOpen: 'Action(OPEN CLOSE)PageUri ',
  RunApp: 'ActionType(RunExe OpenURL ShowCustomForm)ActionValue WaitTimeout ',
  AgentAssist: 'AppUri AppTitle AgentAssistAppConfigJson$',
  AgentWorkflowConfiguration: 'request[searchWorkflow[timelineWorkflow[dataMemorializationWorkflow[',
  CustomEvent: 'eventName data|Data$',
  SmartReachValidation: 'ValidationFailureCode#ValidationFailureLocalizationCode RequestData$',
  NetworkOfflineEvent: 'totalNetworkRequestExecuted#retryStatus(CXONE_API_ERROR)',
  SessionInfo: 'sessionToken ',
  ClientEventSubscriptionAcknowledge: 'status*reason ',
  UpdatePermissions: '',
  UpdateUnavailableCodes: '',
  UpdateSkills: '',
  UpdateMessages: '',
  UpdateIndicators: '',
  UpdateDialerCampaigns: '',
  UpdateCallbacks: '',
  UpdateTeams: '',
} as const;

/** The members of an enumeration, by the type and the field that its table has it for. */
export type Members<
  Type extends keyof typeof TABLES,
  Key extends string,
> = (typeof TABLES)[Type] extends `${string}${Key}(${infer Listed})${string}` ? Words<Listed> | OtherText : never;
