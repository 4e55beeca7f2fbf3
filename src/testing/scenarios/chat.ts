import type { Legend } from '../lane';
import type { Scenario } from '../scenario';

/** The agent has it before them. */
const FOCUS: Legend = { f: { status: 'Active', inFocus: true } };

export const CHAT: Scenario = {
  name: 'chat',
  title: 'a chat is accepted, and ends in after-contact work',
  description:
    'A chat is offered and accepted. The customer leaves, after-contact work begins, and the chat is closed.',
  source: 'protocol.md D.9',
  lanes: [
    { of: '304830001', channel: 'chat', row: '- 5s r 9s f 8m d 30s x', legend: FOCUS },
    { of: 'agent', row: 'A 5s i 9s - 8m w 30s A' },
  ],
};

export const TWO_CHATS: Scenario = {
  name: 'two-chats',
  title: 'an agent with several contacts stays available, switches between two chats, and loses one',
  description:
    'A chat is offered and accepted at once; the state does not change. A second one is offered and accepted, and takes the focus, ' +
    'which goes back to the first. The first is interrupted, and the agent told again to be available: a chat is no call, and goes ' +
    'on. The second customer leaves, and that chat waits for its final state although the agent is available. Both are closed, the ' +
    'second before the first.',
  source: 'protocol.md D.9',
  lanes: [
    { of: '304830002', channel: 'chat', row: '- 5s - 100s r 5s f 55s a 60s - 60s d 30s x', legend: FOCUS },
    {
      of: '304830001',
      channel: 'chat',
      row: '- 5s c 100s - 5s a 55s f 60s i 60s - 30s x',
      legend: { c: [{ status: 'Incoming' }, { status: 'Active', inFocus: true }], ...FOCUS },
    },
    { of: 'agent', row: 'A 5s - 100s - 5s - 55s - 60s A 60s A 30s -' },
  ],
};

export const REFUSED_CHAT: Scenario = {
  name: 'refused-chat',
  title: 'a chat is refused, or not accepted in time',
  description: 'A chat is offered. After 45 seconds its time is over, and the agent is unavailable.',
  source: 'protocol.md D.9',
  lanes: [
    { of: '304830001', channel: 'chat', row: '- 5s r 45s x' },
    {
      of: 'agent',
      row: 'A 5s - 45s n',
      legend: { n: { type: 'AgentState', currentState: 'Unavailable', currentOutReason: 'Refused' } },
    },
  ],
};

export const TEXT_MESSAGES: Scenario = {
  name: 'text-messages',
  title: 'an SMS conversation goes by the newer name, and waits, is invited and held before it ends',
  description:
    'The conversation waits, and the agent is invited and accepts. It is held, and over. Its events are called TextContactEvent.',
  source: 'protocol.md D.9, C.2.2',
  lanes: [
    { of: '304830001', channel: 'sms', row: '- 5s w 1s v 8s a 40s h 6m x' },
    { of: 'agent', row: 'A 5s - 1s - 8s - 40s - 6m -' },
  ],
};
