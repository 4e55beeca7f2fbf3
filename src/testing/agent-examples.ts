import type { UpdateNoticeName } from 'rx-max';
import type { Example } from './fields-of';

/** The events of the agent and of the session, and the host's own, as in the examples of protocol.md A.5, C.1 and C.6. */
export interface AgentExamples extends NoticeExamples {
  readonly AgentSessionStart: Example<'AgentSessionStart'>;
  readonly AgentSessionEnd: Example<'AgentSessionEnd'>;
  readonly RemoteAgentSessionEnd: Example<'RemoteAgentSessionEnd'>;
  readonly SessionStartFailed: Example<'SessionStartFailed'>;
  readonly AgentState: Example<'AgentState'>;
  readonly AgentLeg: Example<'AgentLeg'>;
  readonly Mute: Example<'Mute'>;
  readonly MchAgentSettingsChangeEvent: Example<'MchAgentSettingsChangeEvent'>;
  readonly NaturalCallingSkillList: Example<'NaturalCallingSkillList'>;
  readonly Conference: Example<'Conference'>;
  readonly HoursOfOperation: Example<'HoursOfOperation'>;
  readonly PromiseKeeper: Example<'PromiseKeeper'>;
  readonly PromiseKeeperStatus: Example<'PromiseKeeperStatus'>;
  readonly NetworkOfflineEvent: Example<'NetworkOfflineEvent'>;
  readonly SessionInfo: Example<'SessionInfo'>;
  readonly ClientEventSubscriptionAcknowledge: Example<'ClientEventSubscriptionAcknowledge'>;
}

type NoticeExamples = { readonly [Name in UpdateNoticeName]: Example<Name> };

export const AGENT_EXAMPLES: AgentExamples = {
  AgentSessionStart: () => ({
    busNo: 4599001,
    agentId: 20331,
    sessionId: '70110422',
    stationId: '1187',
    stationPhoneNumber: '4005550100',
    stationCallerId: '4005550199',
    dialerCampaign: '',
    // It means nothing without a campaign, and is told all the same.
    dialerCampaignStartTime: new Date('2025-03-04T08:00:12.000Z'),
    supervisorPermissionLevel: 0,
    canMask: true,
    agentSchedulePermission: 'True',
    scoreRecordingsPermission: false,
    hideAgentStatePermission: '',
    canMultiPartyConference: true,
    clientConnectorPort: 8080,
    maxConcurrentChats: 3,
    canRecord: true,
    enabledForMch: true,
    useCustomerCard: false,
    agentUuId: '11ee0000-aaaa-bbbb-cccc-0242ac110003',
    entityMode: false,
  }),
  AgentSessionEnd: () => ({ message: '', success: true }),
  RemoteAgentSessionEnd: () => ({ message: 'RemoteLogoff', success: true }),
  SessionStartFailed: () => ({ message: 'no station' }),
  // Lunch is the reason of the example's state, not of another one.
  AgentState: ({ currentState, isAcw }) => ({
    currentState: 'Unavailable',
    currentOutReason: isAcw === true ? 'After Call Work' : currentState === undefined ? 'Lunch' : '',
    startTimeUtc: new Date('2025-03-04T12:00:05.000Z'),
    isAcw: false,
    acwTimeout: isAcw === true ? 60 : 0,
    nextStates: [],
    nextIsAcw: false,
  }),
  AgentLeg: ({ status = 'Active' }) => ({
    agentLegId: '304828360',
    status,
    finalState: status === 'Disconnected',
  }),
  Mute: () => ({ agentMuted: true }),
  MchAgentSettingsChangeEvent: () => ({
    chatThreshold: 3,
    smsThreshold: 2,
    emailThreshold: 2,
    workItemThreshold: 1,
    digitalThreshold: 4,
    voiceThreshold: 1,
    totalContactCount: 4,
    contactAutoFocus: true,
    requestContact: false,
    deliveryMode: 'Multi',
  }),
  NaturalCallingSkillList: () => ({ empty: true }),
  Conference: () => ({ conferenceNo: '51873' }),
  HoursOfOperation: () => ({ showContinueReskill: true }),
  PromiseKeeper: () => ({
    callbackId: '88121',
    agentId: 20331,
    skillId: 4410,
    targetType: 'A',
    callbackTime: new Date('2025-03-04T15:00:00.000Z'),
    callbackExpireTime: new Date('2025-03-04T15:30:00.000Z'),
    deliveryTime: new Date('2025-03-04T15:10:00.000Z'),
    dialNumber: '2025550143',
    origNumber: '2025550143',
    firstName: 'Ada',
    lastName: 'Byron',
    notes: 'asked for a quote',
  }),
  PromiseKeeperStatus: () => ({ status: 'Dialing' }),
  NetworkOfflineEvent: () => ({ totalNetworkRequestExecuted: 3, retryStatus: 'CXONE_API_ERROR' }),
  SessionInfo: () => ({ sessionToken: 'tok-1' }),
  ClientEventSubscriptionAcknowledge: ({ status = 'OK' }) => ({
    status,
    reason: status === 'OK' ? 'Success' : 'Invalid Subscription Types.',
  }),
  UpdatePermissions: () => ({}),
  UpdateUnavailableCodes: () => ({}),
  UpdateSkills: () => ({}),
  UpdateMessages: () => ({}),
  UpdateIndicators: () => ({}),
  UpdateDialerCampaigns: () => ({}),
  UpdateCallbacks: () => ({}),
  UpdateTeams: () => ({}),
};
