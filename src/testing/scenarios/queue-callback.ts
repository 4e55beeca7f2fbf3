import type { Scenario } from '../scenario';

export const QUEUE_CALLBACK: Scenario = {
  name: 'queue-callback',
  title: 'a customer who left the queue is called back: CallBackDisconnected is an offer, and no end',
  description:
    'The contact of a customer who has hung up is offered, with the status CallBackDisconnected. The customer is dialled and answers. ' +
    'The call ends without after-call work.',
  source: 'protocol.md D.13, C.2.1',
  lanes: [
    { of: '304835200', row: '- 5s b 10s D 10s a 280s x' },
    { of: 'agent', row: 'A 5s i 10s - 10s - 280s A' },
  ],
};
