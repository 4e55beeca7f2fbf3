import type { ProfileName } from '../../src/host/host-state';
import type { RawEvent } from '../../src/wire/family';

/** A row of the index of events (protocol.md C.0). */
export interface Indexed {
  /** Whose event it is; `either`: the contact's where it has an id, else the agent's. */
  readonly scope: 'agent' | 'contact' | 'either';
  /** How it spells the contact id. */
  readonly key: 'ContactID' | 'ContactId' | 'contactId' | null;
}

const AGENT: Indexed = { scope: 'agent', key: null };

/** The whole index. Where it has a question mark, the event stands with the agent's. */
export const EVENT_INDEX: Readonly<Record<string, Indexed>> = {
  AgentSessionStart: AGENT,
  AgentSessionEnd: AGENT,
  RemoteAgentSessionEnd: AGENT,
  SessionStartFailed: AGENT,
  AgentState: AGENT,
  AgentLeg: AGENT,
  AgentLegEvent: AGENT,
  Mute: AGENT,
  MchAgentSettingsChangeEvent: AGENT,
  UpdatePermissions: AGENT,
  UpdateUnavailableCodes: AGENT,
  UpdateSkills: AGENT,
  UpdateMessages: AGENT,
  UpdateIndicators: AGENT,
  UpdateDialerCampaigns: AGENT,
  UpdateCallbacks: AGENT,
  UpdateTeams: AGENT,
  NaturalCallingSkillList: AGENT,
  Conference: AGENT,
  HoursOfOperation: AGENT,
  PromiseKeeper: AGENT,
  PromiseKeeperStatus: AGENT,
  CallContactEvent: { scope: 'contact', key: 'ContactID' },
  ChatContactEvent: { scope: 'contact', key: 'ContactID' },
  TextContactEvent: { scope: 'contact', key: 'ContactID' },
  EmailContactEvent: { scope: 'contact', key: 'ContactId' },
  VoiceMailContactEvent: { scope: 'contact', key: 'ContactId' },
  VoiceMailPlayBackEvent: { scope: 'contact', key: 'ContactId' },
  WorkItemContactEvent: { scope: 'contact', key: 'ContactID' },
  DigitalContactEvent: { scope: 'contact', key: 'ContactID' },
  SupervisorContact: { scope: 'contact', key: 'ContactID' },
  SupervisorMonitor: { scope: 'either', key: 'ContactID' },
  SupervisorTakeOver: { scope: 'either', key: 'ContactID' },
  TakeOver: { scope: 'either', key: 'ContactID' },
  Indicator: { scope: 'either', key: 'ContactID' },
  PopURL: { scope: 'contact', key: 'ContactId' },
  PageOpen: { scope: 'contact', key: 'ContactID' },
  RunApp: { scope: 'contact', key: 'ContactId' },
  CustomScreenPop: AGENT,
  AgentAssist: { scope: 'contact', key: 'ContactId' },
  AgentWorkflowConfiguration: { scope: 'contact', key: 'contactId' },
  AgentWorkflowCreatePayload: { scope: 'contact', key: 'contactId' },
  CustomEvent: AGENT,
  SmartReachValidation: AGENT,
  PostData: AGENT,
  CUSTOM_WebRTC: AGENT,
  ResetState: AGENT,
  NetworkOfflineEvent: AGENT,
};

export function typeOf(event: RawEvent): string {
  return String(event['Type'] ?? event['type']);
}

export function indexed(event: RawEvent): Indexed {
  const row = EVENT_INDEX[typeOf(event)];
  if (row === undefined) throw new Error(`${typeOf(event)} is not in the index.`);
  return row;
}

/** The contact id as the index says that the event spells it, or undefined. */
export function idOf(event: RawEvent): unknown {
  const { key } = indexed(event);
  return key === null ? undefined : event[key];
}

type Column = Readonly<Record<string, (event: RawEvent) => boolean>>;

const ofContact = (event: RawEvent): boolean => idOf(event) !== undefined;
const camelCased = (event: RawEvent): boolean => ofContact(event) && indexed(event).key === 'contactId';

/** Which ACD events a registration passes live: the columns of protocol.md A.7. `contact` is of the contact concerned. */
export const LIVE: Readonly<Record<ProfileName, Column>> = {
  max: {
    all: () => true,
    agent: (event) => !ofContact(event),
    contact: ofContact,
    contacts: ofContact,
    sessioninfo: () => false,
  },
  'cxone-agent': {
    all: () => true,
    agent: (event) => !camelCased(event),
    contact: camelCased,
    contacts: camelCased,
    sessioninfo: () => false,
    agentassist: (event) => typeOf(event) === 'AgentAssist',
  },
};
