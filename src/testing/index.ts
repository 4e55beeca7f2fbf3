export { acknowledge, type AcknowledgeFields } from './acknowledge';
export {
  agentLeg,
  agentSessionEnd,
  agentSessionStart,
  agentState,
  conference,
  hoursOfOperation,
  mchAgentSettingsChange,
  mute,
  naturalCallingSkillList,
  networkOffline,
  promiseKeeper,
  promiseKeeperStatus,
  remoteAgentSessionEnd,
  sessionInfo,
  sessionStartFailed,
  updateNotice,
} from './agent-builders';
export {
  callContact,
  chatContact,
  digitalContact,
  emailContact,
  supervisorContact,
  supervisorMonitor,
  voiceMailContact,
  voiceMailPlayBack,
  workItemContact,
} from './contact-builders';
export { event, unknownEvent } from './event';
export { compileLanes, type LaneBatch } from './compile-lanes';
export type { DeskRows, LaneOptions, PortOptions } from './desk-rows';
export { fakeMax, type FakeMax, type FakeMaxOptions, type Happening } from './fake-max';
export type { CallAction } from '../host/call-action';
export type { OfferChannel } from '../host/contact-offer';
export { FAULTS } from '../host/faults';
export type { HostInput } from '../host/host-input';
export type { HostCommand, HostLog, HostOutput, HostPanelClosed, HostPost, Step } from '../host/host-output';
export { type HostFault, type HostOptions, type HostState, initialHost, type ProfileName } from '../host/host-state';
export { openContacts } from '../host/memory';
export { type LegalAction, legalActions } from '../host/legal-actions';
export { step } from '../host/step';
export { wakeAt } from '../host/wake-at';
export type { FieldsOf } from './fields-of';
export { fromCxa, fromMax, type HostMessage, hostMessage } from './host-message';
export type { Channel, EventFields, Lane, Legend, Mark } from './lane';
export type { PagePost } from 'rx-max';
export { marbles, type MarblesOptions } from './marbles';
export type { Scenario } from './scenario';
export { SCENARIOS, scenarioNamed } from './scenarios';
export {
  agentAssist,
  agentWorkflowConfiguration,
  customEvent,
  indicator,
  pageOpen,
  popUrl,
  runApp,
  smartReachValidation,
} from './script-builders';
export type { Listener, Stage } from './stage';
export { wireOf } from './wire-of';
export { words } from './words';
export { checkRule, type Property } from './torture/check-rule';
export type { CheckRuleOptions } from './torture/check-rule-options';
export type {
  Emission,
  Flow,
  FlowAgentState,
  FlowContact,
  FlowPop,
  FlowSession,
  FlowStatus,
  RuleRun,
} from './torture/flow';
export type { Disturbance } from './torture/run-rule';
