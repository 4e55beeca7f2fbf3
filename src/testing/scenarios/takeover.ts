import type { Scenario } from '../scenario';

export const TAKEOVER: Scenario = {
  name: 'takeover',
  title: 'another place takes the session over: the old desktop tells of its end in two words, and of nothing else',
  description:
    'A call and a parked e-mail are here when the desktop cannot reach its server, which ends nothing. The link is back, and another ' +
    'place has the session: CXone Agent tells of its end by a bare event whose key is in small letters, and both contacts are over.',
  source: 'protocol.md D.15, C.1.2, C.6',
  profile: 'cxone-agent',
  lanes: [
    { of: '304828365', row: '- 5s a 170s - 10s -' },
    {
      of: 'agent',
      row: 's 5s i 170s n 10s e',
      legend: {
        s: [{ type: 'AgentSessionStart' }, { type: 'AgentState', currentState: 'Available' }],
        n: { type: 'NetworkOfflineEvent', totalNetworkRequestExecuted: 1 },
        e: [
          { type: 'NetworkOfflineEvent', totalNetworkRequestExecuted: undefined, retryStatus: '' },
          { type: 'UnknownEvent', raw: { type: 'AgentSessionEnd' } },
        ],
      },
    },
    { of: '304831777', channel: 'email', row: '- 5s h 170s - 10s -' },
  ],
};
