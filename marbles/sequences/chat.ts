import { chat, IN_ACW, isIn, knows } from './known';
import { type Sequence, step } from './sequence';
import { READY } from './start';
import { afterCallWork, agent, chatContact, FINAL } from './wire';

const A = '304830001';
const B = '304830002';
const first = chatContact(A, '13:02:10');
const second = chatContact(B, '13:04:00');
const FOCUS = { InFocus: 'True' };
const ON_CHAT = isIn('InboundContact');

export const CHAT: Sequence = {
  title: 'a chat is accepted, and ends in after-contact work',
  source: 'protocol.md D.9',
  steps: [
    READY,
    step(
      '13:02:11',
      'a chat is offered',
      [first('Incoming'), agent('InboundContact')],
      knows({ agent: ON_CHAT, contacts: [chat(A, 'Incoming')] }),
    ),
    step('13:02:20', 'accepted', [first('Active', FOCUS)], knows({ agent: ON_CHAT, contacts: [chat(A, 'Active')] })),
    step(
      '13:10:00',
      'the customer leaves',
      [first('Disconnected'), afterCallWork()],
      knows({ agent: IN_ACW, contacts: [chat(A, 'Disconnected')] }),
    ),
    step(
      '13:10:30',
      'closed',
      [first('Disconnected', FINAL), agent('Available')],
      knows({ agent: isIn('Available'), ended: [A] }),
    ),
  ],
};

export const TWO_CHATS: Sequence = {
  title: 'an agent with several contacts stays available, switches between two chats, and loses one',
  source: 'protocol.md D.9',
  steps: [
    READY,
    step(
      '13:02:20',
      'a chat is offered and accepted; the state does not change',
      [first('Incoming'), first('Active', FOCUS)],
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Active')] }),
    ),
    step(
      '13:04:00',
      'another one is offered',
      [second('Incoming')],
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Active'), chat(B, 'Incoming')] }),
    ),
    step(
      '13:04:05',
      'accepted, and in focus',
      [first('Active'), second('Active', FOCUS)],
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Active'), chat(B, 'Active')] }),
    ),
    step(
      '13:05:00',
      'back to the first',
      [second('Active'), first('Active', FOCUS)],
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Active'), chat(B, 'Active')] }),
    ),
    step(
      '13:06:00',
      'the first is lost, and the agent is told again to be available: a chat is no call, and goes on',
      [first('Interrupted'), agent('Available')],
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Interrupted'), chat(B, 'Active')] }),
    ),
    step(
      '13:07:00',
      'the second customer leaves, and the agent is told to be available: a chat waits for its final state all the same',
      [second('Disconnected'), agent('Available')],
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Interrupted'), chat(B, 'Disconnected')] }),
    ),
    step(
      '13:07:30',
      'both are closed',
      [second('Disconnected', FINAL), first('Disconnected', FINAL)],
      knows({ agent: isIn('Available'), ended: [B, A] }),
    ),
  ],
};

const refused = chatContact(A, '13:02:10');

export const REFUSED_CHAT: Sequence = {
  title: 'a chat is refused, or not accepted in time',
  source: 'protocol.md D.9',
  steps: [
    READY,
    step(
      '13:02:11',
      'a chat is offered',
      [refused('Incoming')],
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Incoming')] }),
    ),
    step(
      '13:02:56',
      'its time is over',
      [refused('Disconnected', FINAL), agent('Unavailable', 'Refused')],
      knows({ agent: isIn('Unavailable', 'Refused'), ended: [A] }),
    ),
  ],
};

const text = chatContact(A, '13:02:10', 'TextContactEvent');

export const TEXT_MESSAGES: Sequence = {
  title: 'an SMS conversation goes by the newer name, and waits, is invited and held before it ends',
  source: 'protocol.md D.9, C.2.2',
  steps: [
    READY,
    step(
      '13:02:11',
      'it waits',
      [text('Waiting')],
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Waiting')] }),
    ),
    step(
      '13:02:12',
      'the agent is invited',
      [text('Inviting')],
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Inviting')] }),
    ),
    step('13:02:20', 'accepted', [text('Active')], knows({ agent: isIn('Available'), contacts: [chat(A, 'Active')] })),
    step('13:03:00', 'held', [text('Holding')], knows({ agent: isIn('Available'), contacts: [chat(A, 'Holding')] })),
    step('13:09:00', 'over', [text('Disconnected', FINAL)], knows({ agent: isIn('Available'), ended: [A] })),
  ],
};
