import { isIn, knows, voice } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { agent, call, FINAL } from './wire';

const ID = '304835200';
const customer = call(ID, '15:20:00');
const ON_CALL = isIn('InboundContact');

export const QUEUE_CALLBACK: Sequence = {
  title: 'a customer who left the queue is called back: CallBackDisconnected is an offer, and no end',
  source: 'protocol.md D.13, C.2.1',
  steps: [
    READY,
    step(
      '15:20:00',
      'the contact is offered',
      [customer('CallBackDisconnected'), agent('InboundContact')],
      knows({ agent: ON_CALL, contacts: [voice(ID, 'CallBackDisconnected')] }),
    ),
    step(
      '15:20:10',
      'the customer is dialled',
      [customer('Dialing')],
      knows({ agent: ON_CALL, contacts: [voice(ID, 'Dialing')] }),
    ),
    step(
      '15:20:20',
      'the customer answers',
      [customer('Active')],
      knows({ agent: ON_CALL, contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '15:25:00',
      'hang-up, without after-call work',
      [customer('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [ID] }),
    ),
  ],
};
