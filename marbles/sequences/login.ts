import { isIn, knows } from './known';
import { type Sequence, step } from './sequence';
import { acd, agent, leg, sessionStart, settings } from './wire';

export const LOGIN: Sequence = {
  title: 'an agent logs in, and the phone is dialled',
  source: 'protocol.md D.1',
  steps: [
    step(
      '08:00:12',
      'the session starts; the token follows',
      [sessionStart(), agent('LoggedIn')],
      knows({ agent: isIn('LoggedIn'), hasToken: true }),
      { token: 'tok-1' },
    ),
    step(
      '08:00:13',
      'the default state, the settings and the lists',
      [
        agent('Unavailable'),
        settings(),
        acd('UpdateUnavailableCodes'),
        acd('UpdateSkills'),
        acd('UpdatePermissions'),
        acd('UpdateTeams'),
        acd('NaturalCallingSkillList', { Empty: 'True' }),
      ],
      knows({ agent: isIn('Unavailable'), hasToken: true }),
    ),
    step(
      '08:00:20',
      'the phone is dialled',
      [leg('Dialing')],
      knows({ agent: isIn('Unavailable'), agentLeg: 'Dialing', hasToken: true }),
    ),
    step(
      '08:00:24',
      'the agent picks up',
      [leg('Active')],
      knows({ agent: isIn('Unavailable'), agentLeg: 'Active', hasToken: true }),
    ),
  ],
};

export const LOGIN_WITHOUT_LEG: Sequence = {
  title: 'an agent logs in with no phone dialled, and the start is not the first event of its batch',
  source: 'protocol.md D.1, C.7',
  steps: [
    step(
      '08:00:12',
      'state and settings, and the start of the session after them; the token follows',
      [agent('Unavailable'), settings(), sessionStart(), acd('UpdateIndicators'), acd('UpdateDialerCampaigns')],
      knows({ agent: isIn('Unavailable'), hasToken: true }),
      { token: 'tok-1' },
    ),
    step(
      '08:00:13',
      'the messages of the day',
      [acd('UpdateMessages')],
      knows({ agent: isIn('Unavailable'), hasToken: true }),
    ),
  ],
};

export const LOGIN_FAILED: Sequence = {
  title: 'a session that cannot be started',
  source: 'protocol.md C.1.4',
  steps: [step('08:00:12', 'the start fails', [acd('SessionStartFailed', { Message: 'StationInUse' })], knows({}))],
};
