/**
 * What becomes of a field, by its sort. The first six are kept, each only where it is what it should be; the others are
 * replaced, the same value by the same stand-in.
 *
 * - `word`: a word that the protocol has for everybody, such as `Active`;
 * - `answer`: the host's reason for its answer to a registration;
 * - `flag`, `preview`, `shown`: yes or no, in the spellings of protocol.md C.2.1 and C.3.1;
 * - `count`: a number of at most six digits, which is no telephone number;
 * - `date`: moved by one distance for the whole recording, so that lengths of time stay what they are;
 * - `nested`: a list or an object, or its JSON text, whose own fields are treated by their names;
 * - `id`: whatever tells two contacts, cases, sessions, agents or tenants apart;
 * - the others: what the stand-in is called.
 */
export type FieldSort =
  'word' | 'answer' | 'flag' | 'preview' | 'shown' | 'count' | 'date' | 'nested' | 'id' | 'url' | StandInName;

/** What the stand-in of a text is called. */
export const STAND_IN_NAMES = ['token', 'number', 'person', 'address', 'skill', 'reason', 'server', 'text'] as const;
export type StandInName = (typeof STAND_IN_NAMES)[number];

/**
 * Every field that is known to the protocol, in the desktop's spelling. It is a list of what may be kept: a field that does not
 * stand here is left out of a recording, and `test/recording/field-sorts.test.ts` holds it to protocol.md.
 */
const FIELDS: Readonly<Record<FieldSort, string>> = {
  word: 'Status status CurrentState State CallType Message MonitorType TargetType PopDestination ActionType actionType Action retryStatus DisconnectCode DeliveryType ChannelType eventName',
  answer: 'reason',
  flag: 'FinalState IsInbound OriginalState IsLogging AllowDispositions IsLinked AnsMachineOverride IsRequireManualAccept IsActive InFocus RequireDisposition PlayBackPaused ClosePopoutUponTermination Success IsAcw NextIsAcw AgentMuted ContactAutoFocus RequestContact Empty ShowContinueReskill CanMask ScoreRecordingsPermission CanMultiPartyConference CanRecord EnabledForMCH UseCustomerCard EntityMode AgentSchedulePermission HideAgentStatePermission',
  preview: 'ComplianceRecord ConfirmationRequired',
  shown: 'IndicatorState enable',
  count:
    'Timeout RefusalTimeout AcwTimeout WaitTimeout Skill SkillId SupervisorPermissionLevel ClientConnectorPort portNo MaxConcurrentChats ChatThreshold SmsThreshold EmailThreshold WorkItemThreshold DigitalThreshold VoiceThreshold TotalContactCount FileDuration PlayBackPosition PopoutWindowHeight PopoutWindowWidth ValidationFailureCode totalNetworkRequestExecuted',
  date: 'StartTimeUTC StartTime LastStateChangeTimeUTC LastStateChangeTime CreatedDate AnsMachineOverrideEndTime DialerCampaignStartTime CallbackTime CallbackExpireTime DeliveryTime',
  nested:
    'NextStates ScreenPopUrlVariables AgentAssistAppConfigJson data Data RequestData request searchWorkflow timelineWorkflow dataMemorializationWorkflow',
  id: 'ContactID ContactId contactId contactID senderContactId MasterID ParentContactId OmniGroupId InteractionId DFOContactId ExternalId CustomerId ExternalCustomerId customerId SmartReachTransactionId RoomId WorkItemId AgentLegId SessionId AgentId AgentUUId BusNo StationId ConferenceNo CallbackId',
  url: 'ScreenPopUrl CustomerCardUrl URL PageUri AppUri ImageUri imageFile ActionUri action ActionValue',
  token: 'sessionToken',
  number: 'ANI DNIS StationPhoneNumber StationCallerId DialNumber OrigNumber',
  person: 'FirstName LastName CustomerName',
  address: 'From FromAddress To ToAddress PointOfContactAddress',
  skill: 'SkillName BlendingToSkillName DialerCampaign',
  reason: 'CurrentOutReason OutReason',
  server: 'IISHost VCHost',
  text: 'Label TimeZones OtherInformation OtherInformationNewFormat CustomData Subject FileName VoiceMailType WorkItemType WorkItemPayload TabTitle DeliveryMode Notes Name indicatorName ToolTip toolTip AppTitle ValidationFailureLocalizationCode',
};

/** The words of the protocol's enumerations (protocol.md C), and its few other texts that are the same for everybody. */
const WORDS =
  'Available Unavailable InboundContact OutboundContact InboundConsult OutboundConsult Dialer DialerPending LoggedIn LoggedOut ' +
  'Incoming Ringing Dialing Active Holding Joined Masking Preview Disconnected CallBackDisconnected NaturalCallDialing NaturalCallRinging NaturalCallAMD ' +
  'Waiting Inviting Interrupted Transfer Discarded Refused Delivered Rescheduled Cancelled ' +
  'Regular AgentLeg ReskillProxy Consult PersonalQueue TakeOver NaturalCalling Conference ' +
  'RemoteLogoff SessionTimeout Monitor StopMonitor A S Agent Skill ContactPanel PopOut PostOnly OPEN CLOSE ' +
  'RunExe OpenURL SpawnScript SignalScript ShowCustomForm CXONE_API_ERROR OK ERROR NA BadNumber None chat email sms ' +
  'AgentWorkflowResponse AgentWorkflowRequest AgentWorkflowCreatePayload AgentWorkflowConfiguration ScreenPopCustomSettings LOCALPOST';

/** The names of events that the protocol has without any field (protocol.md C.2.8, C.3.5, C.4, C.5). */
const NAMES_ONLY =
  'SupervisorTakeOver TakeOver CustomScreenPop AgentWorkflowCreatePayload PostData CUSTOM_WebRTC ResetState NaiaNotificationEvent NaiaOverallSentimentEvent TotalContactCount Notification_newContact Notification_newMessage';

/** What is known of fields, words and names. */
export interface Harmless {
  readonly sortOf: (field: string) => FieldSort | undefined;
  /** In any letter case, as desktops may write it (protocol.md 0.3). */
  readonly isWord: (text: string) => boolean;
  readonly isName: (type: string) => boolean;
}

/** The tables, made ready for looking up. */
export function harmless(): Harmless {
  const sorts = new Map<string, FieldSort>();
  for (const [sort, names] of Object.entries(FIELDS) as readonly [FieldSort, string][]) {
    for (const name of names.split(' ')) sorts.set(name, sort);
  }
  const words = new Set(WORDS.toLowerCase().split(' '));
  const names = new Set(NAMES_ONLY.split(' '));
  return {
    sortOf: (field) => sorts.get(field),
    isWord: (text) => words.has(text.toLowerCase()),
    isName: (type) => names.has(type),
  };
}
