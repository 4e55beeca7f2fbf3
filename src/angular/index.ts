export { injectCallControl } from './inject-call-control';
export { injectMax } from './inject-max';
export type { MaxFeature } from './max-feature';
export { type MaxEventRef, onMaxEvent, type OnMaxEventOptions } from './on-max-event';
export { provideMax } from './provide-max';
export {
  type ContactId,
  injectAgentState,
  injectConnection,
  injectContact,
  injectContacts,
  injectSessionToken,
} from './state-signals';
export { withInspector } from './with-inspector';
export { withMessageCoalescing } from './with-message-coalescing';
export { injectRecorder, withRecorder } from './with-recorder';
export { withSimulator } from './with-simulator';
