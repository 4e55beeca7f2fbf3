import type { Scenario } from '../scenario';

export const LOGIN: Scenario = {
  name: 'login',
  title: 'an agent logs in, and the phone is dialled',
  description:
    'The session starts, and its token follows. A second later come the default state, the settings and the lists that the ' +
    'desktop fetches. Then the phone is dialled, and the agent picks up.',
  source: 'protocol.md D.1',
  lanes: [
    {
      of: 'agent',
      row: 's 1s d 7s g 4s l',
      legend: {
        s: [{ type: 'AgentSessionStart' }, { type: 'AgentState', currentState: 'LoggedIn' }],
        d: [
          { type: 'AgentState', currentState: 'Unavailable' },
          { type: 'MchAgentSettingsChangeEvent' },
          { type: 'UpdateUnavailableCodes' },
          { type: 'UpdateSkills' },
          { type: 'UpdatePermissions' },
          { type: 'UpdateTeams' },
          { type: 'NaturalCallingSkillList' },
        ],
      },
    },
  ],
};

export const LOGIN_WITHOUT_LEG: Scenario = {
  name: 'login-without-leg',
  title: 'an agent logs in with no phone dialled, and the start is not the first event of its batch',
  description:
    'State and settings come first, and the start of the session after them, in one batch; the token follows. A second later ' +
    'come the messages of the day.',
  source: 'protocol.md D.1, C.7',
  lanes: [
    {
      of: 'agent',
      row: 's 1s n',
      legend: {
        s: [
          { type: 'AgentState', currentState: 'Unavailable' },
          { type: 'MchAgentSettingsChangeEvent' },
          { type: 'AgentSessionStart' },
          { type: 'UpdateIndicators' },
          { type: 'UpdateDialerCampaigns' },
        ],
        n: { type: 'UpdateMessages' },
      },
    },
  ],
};

export const LOGIN_FAILED: Scenario = {
  name: 'login-failed',
  title: 'a session that cannot be started',
  description: 'The station is in use, so that no session starts and nothing else is told.',
  source: 'protocol.md C.1.4',
  lanes: [{ of: 'agent', row: 'f', legend: { f: { type: 'SessionStartFailed', message: 'StationInUse' } } }],
};
