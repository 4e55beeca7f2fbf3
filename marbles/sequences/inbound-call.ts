import { IN_ACW, isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { acd, afterCallWork, agent, call, FINAL, leg, mute } from './wire';

const ID = '304828365';
const customer = call(ID, '12:31:38', {
  ScreenPopUrl: 'https://crm.example.com/pop?case=17',
  ScreenPopUrlVariables: [{ caseNumber: '17' }, { customerName: 'Ada+Byron' }],
});
const RECORDED = { IsLogging: 'True' };
const ON_CALL = isIn('InboundContact');

export const INBOUND_CALL: Sequence = {
  title: 'an inbound call with hold, mute, mask, record, hang-up and after-call work',
  source: 'protocol.md D.3',
  steps: [
    READY,
    step(
      '12:31:39',
      'a call comes in',
      [customer('Incoming'), agent('InboundContact')],
      knows({ agent: ON_CALL, contacts: [voice(ID, 'Incoming')] }),
    ),
    step(
      '12:31:40',
      'the phone of the agent is dialled',
      [leg('Dialing')],
      knows({ agent: ON_CALL, agentLeg: 'Dialing', contacts: [voice(ID, 'Incoming')] }),
    ),
    step(
      '12:31:44',
      'the agent accepts, and the script pops a page',
      [
        leg('Active'),
        customer('Active'),
        acd('PopURL', {
          ContactId: ID,
          URL: 'https://crm.example.com/case/17',
          TabTitle: 'Case 17',
          PopDestination: 'PostOnly',
          PopoutWindowHeight: '0',
          PopoutWindowWidth: '0',
          ClosePopoutUponTermination: 'False',
        }),
      ],
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:31:45',
      'what else the script shows',
      [
        acd('RunApp', {
          ActionType: 'OpenURL',
          ActionValue: 'https://crm.example.com/notes',
          WaitTimeout: '0',
          ContactId: ID,
        }),
        acd('PageOpen', { Action: 'OPEN', PageUri: 'https://crm.example.com/guide', ContactID: ID }),
        acd('Indicator', {
          Name: 'Verify',
          IndicatorState: 'On',
          ImageUri: 'https://img.example.com/v.png',
          ActionType: 'OpenURL',
          ActionUri: 'https://crm.example.com/verify',
          ToolTip: 'Open verification',
          ContactID: ID,
        }),
        acd('AgentAssist', {
          ContactId: ID,
          AppUri: 'https://assist.example.com/app',
          AppTitle: 'Assist',
          AgentAssistAppConfigJson:
            '{"WebSocketUri":"wss://assist.example.com/ws","MediaType":"4","Subscriptions":[],"Params":{"providerId":"acme"}}',
        }),
      ],
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:33:00',
      'hold',
      [customer('Holding')],
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Holding')] }),
    ),
    step(
      '12:34:00',
      'resume',
      [customer('Active')],
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:34:30',
      'mute, which is the agent’s and not the call’s',
      [mute('True')],
      knows({ agent: ON_CALL, muted: true, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:34:40',
      'unmute',
      [mute('False')],
      knows({ agent: ON_CALL, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:35:00',
      'mask',
      [customer('Masking')],
      knows({ agent: ON_CALL, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Masking')] }),
    ),
    step(
      '12:35:20',
      'unmask',
      [customer('Active')],
      knows({ agent: ON_CALL, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:36:00',
      'record',
      [customer('Active', RECORDED)],
      knows({ agent: ON_CALL, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:40:00',
      'hang-up: after-call work, and the contact goes on',
      [customer('Disconnected', RECORDED), afterCallWork()],
      knows({ agent: IN_ACW, muted: false, agentLeg: 'Active', contacts: [voice(ID, 'Disconnected')] }),
    ),
    step(
      '12:40:01',
      'the phone is hung up',
      [leg('Disconnected')],
      knows({ agent: IN_ACW, muted: false, agentLeg: 'Disconnected', contacts: [voice(ID, 'Disconnected')] }),
    ),
    step(
      '12:40:45',
      'the disposition is saved',
      [customer('Disconnected', { ...RECORDED, ...FINAL }), agent('Available')],
      knows({ agent: isIn('Available'), muted: false, agentLeg: 'Disconnected', ended: [ID] }),
    ),
  ],
};

export const INBOUND_CALL_WITHOUT_ACW: Sequence = {
  title: 'an inbound call without after-call work is over at its hang-up',
  source: 'protocol.md D.3',
  steps: [
    READY,
    step(
      '12:31:39',
      'a call comes in, and the phone is dialled',
      [customer('Incoming'), agent('InboundContact'), leg('Dialing')],
      knows({ agent: ON_CALL, agentLeg: 'Dialing', contacts: [voice(ID, 'Incoming')] }),
    ),
    step(
      '12:31:44',
      'the agent accepts',
      [leg('Active'), customer('Active')],
      knows({ agent: ON_CALL, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:40:00',
      'the customer hangs up',
      [customer('Disconnected', FINAL), agent('Available'), leg('Disconnected')],
      knows({ agent: isIn('Available'), agentLeg: 'Disconnected', ended: [ID] }),
    ),
  ],
};

export const INBOUND_CALL_WITHOUT_LEG: Sequence = {
  title: 'an inbound call on a phone that is up all day: no legs are told, and the state comes before the call',
  source: 'protocol.md D.3, D (legend)',
  steps: [
    READY,
    step('12:31:39', 'the state', [agent('InboundContact')], knows({ agent: ON_CALL })),
    step(
      '12:31:39',
      'the call, which connects by itself',
      [
        customer('Incoming', { IsRequireManualAccept: 'False' }),
        customer('Active', { IsRequireManualAccept: 'False' }),
      ],
      knows({ agent: ON_CALL, contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:40:00',
      'the state of after-call work',
      [afterCallWork()],
      knows({ agent: IN_ACW, contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:40:00',
      'the call was hung up',
      [customer('Disconnected')],
      knows({ agent: IN_ACW, contacts: [voice(ID, 'Disconnected')] }),
    ),
    step(
      '12:41:00',
      'the time for after-call work is over',
      [customer('Disconnected', FINAL)],
      knows({ agent: IN_ACW, ended: [ID] }),
    ),
    step('12:41:00', 'the next state', [agent('Available')], knows({ agent: isIn('Available') })),
  ],
};

export const INBOUND_CALL_NEVER_CLOSED: Sequence = {
  title: 'a call whose final state never comes is over when the agent is available again',
  source: 'protocol.md D.3; semantics 5.4',
  steps: [
    READY,
    step(
      '12:31:39',
      'a call is connected',
      [customer('Active'), agent('InboundContact')],
      knows({ agent: ON_CALL, contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:40:00',
      'hang-up',
      [customer('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, contacts: [voice(ID, 'Disconnected')] }),
    ),
    step('12:41:00', 'available', [agent('Available')], knows({ agent: isIn('Available'), ended: [ID] })),
  ],
};
