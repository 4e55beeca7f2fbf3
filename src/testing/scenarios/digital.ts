import type { Scenario } from '../scenario';

export const DIGITAL_OFFERS: Scenario = {
  name: 'digital-offers',
  title: 'digital offers, of which nobody tells the end, lapse: after their RefusalTimeout, or else after 45 seconds',
  description:
    'One contact is offered for thirty seconds, and ten seconds later another one that does not say for how long. Nothing more is told ' +
    'of either: 29 seconds after its offer the first is still there, a second later it lapses, and the second one 45 seconds after its own.',
  source: 'protocol.md C.2.7; semantics 5.4',
  lanes: [
    { of: '304834001', channel: 'digital', row: '- 5s r 10s - 19s - 1s - 25s -', fields: { refusalTimeout: 30 } },
    {
      of: '304834002',
      channel: 'digital',
      row: '- 5s - 10s r 19s - 1s - 25s -',
      fields: { refusalTimeout: undefined },
    },
    { of: 'agent', row: 'A 5s - 10s - 19s - 1s - 25s -' },
  ],
};

export const DIGITAL_OFFER_AT_LOGOUT: Scenario = {
  name: 'digital-offer-at-logout',
  title: 'a digital offer ends with the session, before it would lapse',
  description:
    'A contact is offered, and twenty seconds later the agent logs out. When the offer would have lapsed, nothing happens.',
  source: 'protocol.md C.2.7, D.14; semantics 5.4',
  lanes: [
    { of: '304834001', channel: 'digital', row: '- 5s r 20s - 25s -' },
    {
      of: 'agent',
      row: 's 5s - 20s E 25s -',
      legend: { s: [{ type: 'AgentSessionStart' }, { type: 'AgentState', currentState: 'Available' }] },
    },
  ],
};
