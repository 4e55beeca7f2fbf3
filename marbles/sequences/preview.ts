import { isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { agent, call, FINAL } from './wire';

const ID = '304840100';
const customer = call(ID, '10:10:00', { CallType: 'Dialer', IsInbound: 'False', DNIS: '2025550143' });

export const PREVIEW_CALL: Sequence = {
  title: 'a dialer shows a customer before it calls, and the agent confirms',
  source: 'protocol.md D.5',
  steps: [
    READY,
    step(
      '10:10:00',
      'the preview; what must be confirmed is told in the longer form',
      [customer('Preview', { ConfirmationRequired: 'confirm=1', ComplianceRecord: 'True' }), agent('Dialer')],
      knows({ agent: isIn('Dialer'), contacts: [voice(ID, 'Preview')] }),
    ),
    step(
      '10:10:20',
      'the agent confirms: dialled',
      [customer('Dialing'), agent('OutboundContact')],
      knows({ agent: isIn('OutboundContact'), contacts: [voice(ID, 'Dialing')] }),
    ),
    step(
      '10:10:30',
      'the customer answers',
      [customer('Active')],
      knows({ agent: isIn('OutboundContact'), contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '10:12:00',
      'hang-up, without after-call work',
      [customer('Disconnected', FINAL), agent('Dialer')],
      knows({ agent: isIn('Dialer'), ended: [ID] }),
    ),
  ],
};

export const PREVIEW_DECLINED: Sequence = {
  title: 'a previewed customer is not called',
  source: 'protocol.md D.5',
  steps: [
    READY,
    step(
      '10:10:00',
      'the preview',
      [customer('Preview', { ConfirmationRequired: 'True' }), agent('Dialer')],
      knows({ agent: isIn('Dialer'), contacts: [voice(ID, 'Preview')] }),
    ),
    step(
      '10:10:20',
      'the agent declines',
      [customer('Disconnected', FINAL)],
      knows({ agent: isIn('Dialer'), ended: [ID] }),
    ),
  ],
};
