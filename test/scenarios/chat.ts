import { after, type Expected } from './expected';
import { chat, IN_ACW, isIn, knows } from './known';
import { READY } from './start';

const A = '304830001';
const B = '304830002';
const ON_CHAT = isIn('InboundContact');

export const CHAT: Expected = {
  scenario: 'chat',
  steps: [
    READY,
    after('a chat is offered', knows({ agent: ON_CHAT, contacts: [chat(A, 'Incoming')] })),
    after('accepted', knows({ agent: ON_CHAT, contacts: [chat(A, 'Active')] })),
    after('the customer leaves', knows({ agent: IN_ACW, contacts: [chat(A, 'Disconnected')] })),
    after('closed', knows({ agent: isIn('Available'), ended: [A] })),
  ],
};

export const TWO_CHATS: Expected = {
  scenario: 'two-chats',
  steps: [
    READY,
    after(
      'a chat is offered and accepted; the state does not change',
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Active')] }),
    ),
    after(
      'another one is offered',
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Active'), chat(B, 'Incoming')] }),
    ),
    after(
      'accepted, and in focus',
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Active'), chat(B, 'Active')] }),
    ),
    after('back to the first', knows({ agent: isIn('Available'), contacts: [chat(A, 'Active'), chat(B, 'Active')] })),
    after(
      'the first is lost, and the agent is told again to be available: a chat is no call, and goes on',
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Interrupted'), chat(B, 'Active')] }),
    ),
    after(
      'the second customer leaves, and the agent is told to be available: a chat waits for its final state all the same',
      knows({ agent: isIn('Available'), contacts: [chat(A, 'Interrupted'), chat(B, 'Disconnected')] }),
    ),
    after('both are closed', knows({ agent: isIn('Available'), ended: [B, A] })),
  ],
};

export const REFUSED_CHAT: Expected = {
  scenario: 'refused-chat',
  steps: [
    READY,
    after('a chat is offered', knows({ agent: isIn('Available'), contacts: [chat(A, 'Incoming')] })),
    after('its time is over', knows({ agent: isIn('Unavailable', 'Refused'), ended: [A] })),
  ],
};

export const TEXT_MESSAGES: Expected = {
  scenario: 'text-messages',
  steps: [
    READY,
    after('it waits', knows({ agent: isIn('Available'), contacts: [chat(A, 'Waiting')] })),
    after('the agent is invited', knows({ agent: isIn('Available'), contacts: [chat(A, 'Inviting')] })),
    after('accepted', knows({ agent: isIn('Available'), contacts: [chat(A, 'Active')] })),
    after('held', knows({ agent: isIn('Available'), contacts: [chat(A, 'Holding')] })),
    after('over', knows({ agent: isIn('Available'), ended: [A] })),
  ],
};
