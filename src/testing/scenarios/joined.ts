import type { Scenario } from '../scenario';

export const JOINED: Scenario = {
  name: 'joined',
  title: 'a desktop joins a session that is under way, and hears of it all again when it asks with an old session id',
  description:
    'The start of the session comes with all that is so at present: a call on hold, a work item, the state and the phone. A minute later ' +
    'the same is told again, in another order, with another token. The work item is done; a token is announced by itself; and the call ' +
    'is in after-call work.',
  source: 'protocol.md D.15, A.5.2, C.7',
  lanes: [
    {
      of: 'agent',
      row: 's 60s r 60s - 60s t 60s -',
      legend: {
        s: [
          { type: 'AgentSessionStart' },
          { type: 'AgentState', currentState: 'InboundContact' },
          { type: 'AgentLeg', status: 'Active' },
        ],
        r: [
          { type: 'WorkItemContactEvent', contactId: '304833456', status: 'Active' },
          { type: 'CallContactEvent', contactId: '304828365', status: 'Holding' },
          { type: 'AgentState', currentState: 'InboundContact' },
          { type: 'AgentLeg', status: 'Active' },
          { type: 'AgentSessionStart' },
        ],
        t: { type: 'SessionInfo', sessionToken: 'tok-9' },
      },
    },
    { of: '304828365', row: 'h 60s - 60s - 60s - 60s d' },
    { of: '304833456', channel: 'workItem', row: 'a 60s - 60s x 60s - 60s -' },
    { of: 'agent', row: '- 60s - 60s - 60s - 60s w' },
  ],
};
