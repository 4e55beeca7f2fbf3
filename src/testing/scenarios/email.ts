import type { Scenario } from '../scenario';

export const EMAIL: Scenario = {
  name: 'email',
  title: 'an e-mail is offered, answered and sent',
  description: 'An e-mail is offered and accepted. It is sent, after-contact work begins, and it is closed.',
  source: 'protocol.md D.10',
  lanes: [
    { of: '304831777', channel: 'email', row: '- 5s r 4s a 10m d 10s x' },
    { of: 'agent', row: 'A 5s i 4s - 10m w 10s A' },
  ],
};

export const PARKED_EMAIL: Scenario = {
  name: 'parked-email',
  title: 'an e-mail is active at once, parked, preempted, and taken up again',
  description:
    'An e-mail is active at once, and the state does not change. It is parked and taken up again, preempted by something else and ' +
    'taken up again, and discarded.',
  source: 'protocol.md D.10',
  lanes: [
    { of: '304831777', channel: 'email', row: '- 5s a 56s h 4m a 60s i 3m a 60s x' },
    { of: 'agent', row: 'A 5s - 56s - 4m - 60s - 3m - 60s -' },
  ],
};

export const EMAIL_WITHOUT_FINAL_STATE: Scenario = {
  name: 'email-without-final-state',
  title: 'an e-mail whose events carry no FinalState ends when it is disconnected',
  description:
    'An e-mail is active, and sent. Its events do not say whether it is closed, so that its disconnection is its end.',
  source: 'protocol.md D.10, C.2.3; semantics 5.4',
  lanes: [
    {
      of: '304831777',
      channel: 'email',
      row: '- 5s a 10m d',
      legend: { a: { status: 'Active', finalState: undefined }, d: { status: 'Disconnected', finalState: undefined } },
    },
    { of: 'agent', row: 'A 5s - 10m -' },
  ],
};
