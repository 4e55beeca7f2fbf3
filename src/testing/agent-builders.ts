import type { UpdateNoticeName, WireMap } from 'rx-max';
import { event } from './event';
import type { FieldsOf } from './fields-of';

/** The agent’s state: lunch, unless another one is named, which then has no reason unless it is given. */
export function agentState(fields: FieldsOf<'AgentState'> = {}): WireMap['AgentState'] {
  return event('AgentState', fields);
}

/** The agent’s own phone leg. */
export function agentLeg(fields: FieldsOf<'AgentLeg'> = {}): WireMap['AgentLeg'] {
  return event('AgentLeg', fields);
}

/** The agent is muted, or no more. */
export function mute(fields: FieldsOf<'Mute'> = {}): WireMap['Mute'] {
  return event('Mute', fields);
}

/** A session starts, is joined or restated. */
export function agentSessionStart(fields: FieldsOf<'AgentSessionStart'> = {}): WireMap['AgentSessionStart'] {
  return event('AgentSessionStart', fields);
}

/** The session is over. */
export function agentSessionEnd(fields: FieldsOf<'AgentSessionEnd'> = {}): WireMap['AgentSessionEnd'] {
  return event('AgentSessionEnd', fields);
}

/** Somebody else, or the clock, ended the session. */
export function remoteAgentSessionEnd(
  fields: FieldsOf<'RemoteAgentSessionEnd'> = {},
): WireMap['RemoteAgentSessionEnd'] {
  return event('RemoteAgentSessionEnd', fields);
}

/** A session could not be started. */
export function sessionStartFailed(fields: FieldsOf<'SessionStartFailed'> = {}): WireMap['SessionStartFailed'] {
  return event('SessionStartFailed', fields);
}

/** How many contacts the agent may have at once. */
export function mchAgentSettingsChange(
  fields: FieldsOf<'MchAgentSettingsChangeEvent'> = {},
): WireMap['MchAgentSettingsChangeEvent'] {
  return event('MchAgentSettingsChangeEvent', fields);
}

/** The agent’s personal-connection skills changed. */
export function naturalCallingSkillList(
  fields: FieldsOf<'NaturalCallingSkillList'> = {},
): WireMap['NaturalCallingSkillList'] {
  return event('NaturalCallingSkillList', fields);
}

/** A conference came about. */
export function conference(fields: FieldsOf<'Conference'> = {}): WireMap['Conference'] {
  return event('Conference', fields);
}

/** A skill is closed. */
export function hoursOfOperation(fields: FieldsOf<'HoursOfOperation'> = {}): WireMap['HoursOfOperation'] {
  return event('HoursOfOperation', fields);
}

/** A callback falls due. */
export function promiseKeeper(fields: FieldsOf<'PromiseKeeper'> = {}): WireMap['PromiseKeeper'] {
  return event('PromiseKeeper', fields);
}

/** What became of a callback. */
export function promiseKeeperStatus(fields: FieldsOf<'PromiseKeeperStatus'> = {}): WireMap['PromiseKeeperStatus'] {
  return event('PromiseKeeperStatus', fields);
}

/** CXone Agent lost its server, or has it back: `{ totalNetworkRequestExecuted: undefined, retryStatus: '' }`. */
export function networkOffline(fields: FieldsOf<'NetworkOfflineEvent'> = {}): WireMap['NetworkOfflineEvent'] {
  return event('NetworkOfflineEvent', fields);
}

/** The session’s token, which is a message of its own. */
export function sessionInfo(fields: FieldsOf<'SessionInfo'> = {}): WireMap['SessionInfo'] {
  return event('SessionInfo', fields);
}

/** A list of the agent's has changed. */
export function updateNotice<Name extends UpdateNoticeName>(name: Name): WireMap[Name] {
  return event(name);
}
