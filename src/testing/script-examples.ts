import { CONTACT } from './call-example';
import type { Example } from './fields-of';

/** What scripts and applications show an agent, as in the examples of protocol.md C.3 and C.4. */
export interface ScriptExamples {
  readonly Indicator: Example<'Indicator'>;
  readonly PopURL: Example<'PopURL'>;
  readonly PageOpen: Example<'PageOpen'>;
  readonly RunApp: Example<'RunApp'>;
  readonly AgentAssist: Example<'AgentAssist'>;
  readonly AgentWorkflowConfiguration: Example<'AgentWorkflowConfiguration'>;
  readonly CustomEvent: Example<'CustomEvent'>;
  readonly SmartReachValidation: Example<'SmartReachValidation'>;
}

export const SCRIPT_EXAMPLES: ScriptExamples = {
  Indicator: () => ({
    contactId: CONTACT,
    name: 'Verify',
    indicatorState: true,
    imageUri: 'https://img.example.com/v.png',
    actionType: 'OpenURL',
    actionUri: 'https://crm.example.com/verify',
    toolTip: 'Open verification',
  }),
  PopURL: () => ({
    contactId: CONTACT,
    url: 'https://crm.example.com/case/17',
    tabTitle: 'Case 17',
    popDestination: 'PostOnly',
    popoutWindowHeight: 0,
    popoutWindowWidth: 0,
    closePopoutUponTermination: false,
  }),
  PageOpen: () => ({ contactId: CONTACT, action: 'OPEN', pageUri: 'https://crm.example.com/guide' }),
  RunApp: () => ({
    contactId: CONTACT,
    actionType: 'OpenURL',
    actionValue: 'https://crm.example.com/notes',
    waitTimeout: '0',
  }),
  AgentAssist: () => ({
    contactId: CONTACT,
    appUri: 'https://assist.example.com/app',
    appTitle: 'Assist',
    agentAssistAppConfigJson: {
      WebSocketUri: 'wss://assist.example.com/ws',
      MediaType: '4',
      Subscriptions: [],
      Params: { providerId: 'acme' },
    },
  }),
  AgentWorkflowConfiguration: () => ({
    contactId: CONTACT,
    request: [],
    searchWorkflow: [
      { workflowType: 'search', configurationId: 'c1', workflowId: 'w1', cacheKey: 'k1', workflowParam: {} },
    ],
    timelineWorkflow: [],
    dataMemorializationWorkflow: [],
  }),
  // Its contact stands inside the data.
  CustomEvent: ({ contactId = CONTACT }) => ({
    contactId: null,
    eventName: 'ScreenPopCustomSettings',
    data: { contactId, data: 'case=17' },
  }),
  SmartReachValidation: () => ({
    validationFailureCode: 3,
    validationFailureLocalizationCode: 'smartReach.zip',
    requestData: { toAddress: '2025550143', customerId: '17', zipcode: '' },
  }),
};
