import { IN_ACW, isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { afterCallWork, agent, call, FINAL, leg } from './wire';

const ID = '304829410';
const customer = call(ID, '12:50:02', { IsInbound: 'False', ANI: '4005550199', DNIS: '2025550143' });
const CALLING = isIn('OutboundContact');

export const OUTBOUND_CALL: Sequence = {
  title: 'an agent calls a customer',
  source: 'protocol.md D.5',
  steps: [
    READY,
    step(
      '12:50:00',
      'the phone of the agent is dialled',
      [leg('Dialing')],
      knows({ agent: isIn('Available'), agentLeg: 'Dialing' }),
    ),
    step('12:50:01', 'the agent picks up', [leg('Active')], knows({ agent: isIn('Available'), agentLeg: 'Active' })),
    step(
      '12:50:02',
      'the customer is dialled',
      [customer('Dialing'), agent('OutboundContact')],
      knows({ agent: CALLING, agentLeg: 'Active', contacts: [voice(ID, 'Dialing')] }),
    ),
    step(
      '12:50:05',
      'it rings',
      [customer('Ringing')],
      knows({ agent: CALLING, agentLeg: 'Active', contacts: [voice(ID, 'Ringing')] }),
    ),
    step(
      '12:50:12',
      'the customer answers',
      [customer('Active')],
      knows({ agent: CALLING, agentLeg: 'Active', contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '12:55:00',
      'hang-up',
      [customer('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, agentLeg: 'Active', contacts: [voice(ID, 'Disconnected')] }),
    ),
    step(
      '12:55:30',
      'the disposition is saved',
      [customer('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), agentLeg: 'Active', ended: [ID] }),
    ),
  ],
};

export const FAILED_OUTBOUND_CALL: Sequence = {
  title: 'a number that does not exist; no legs are told',
  source: 'protocol.md D.5',
  steps: [
    READY,
    step(
      '12:50:02',
      'the customer is dialled',
      [customer('Dialing'), agent('OutboundContact')],
      knows({ agent: CALLING, contacts: [voice(ID, 'Dialing')] }),
    ),
    step(
      '12:50:04',
      'the number is bad',
      [customer('Disconnected', { ...FINAL, DisconnectCode: 'BadNumber' })],
      knows({ agent: CALLING, ended: [ID] }),
    ),
    step('12:50:04', 'available', [agent('Available')], knows({ agent: isIn('Available') })),
  ],
};
