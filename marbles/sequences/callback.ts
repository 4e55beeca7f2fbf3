import { isIn, knows, voice } from './known';
import { type Sequence, type SequenceStep, step } from './sequence';
import { READY } from './start';
import { acd, agent, call, FINAL, type Told } from './wire';

const ID = '304835001';
const customer = call(ID, '15:00:20', { IsInbound: 'False', DNIS: '2025550143', ANI: '4005550199' });
const AVAILABLE = isIn('Available');
const CALLING = isIn('OutboundContact');

function status(name: 'Dialing' | 'Refused' | 'Delivered' | 'Rescheduled' | 'Cancelled'): Told {
  return acd('PromiseKeeperStatus', { Status: name });
}

const DUE: readonly SequenceStep[] = [
  READY,
  step('14:59:00', 'the list of callbacks changed', [acd('UpdateCallbacks')], knows({ agent: AVAILABLE })),
  step(
    '15:00:00',
    'a callback is due; it is no contact yet',
    [
      acd('PromiseKeeper', {
        CallbackId: '88121',
        AgentId: '20331',
        SkillId: '4410',
        TargetType: 'A',
        CallbackTime: '2025-03-04T15:00:00.000Z',
        CallbackExpireTime: '2025-03-04T15:30:00.000Z',
        DeliveryTime: '2025-03-04T15:10:00.000Z',
        DialNumber: '2025550143',
        OrigNumber: '2025550143',
        FirstName: 'Ada',
        LastName: 'Byron',
        Notes: 'asked for a quote',
      }),
    ],
    knows({ agent: AVAILABLE }),
  ),
];

export const CALLBACK: Sequence = {
  title: 'a callback falls due, and the agent calls',
  source: 'protocol.md D.13, D.5',
  steps: [
    ...DUE,
    step(
      '15:00:20',
      'the agent dials',
      [status('Dialing'), customer('Dialing'), agent('OutboundContact')],
      knows({ agent: CALLING, contacts: [voice(ID, 'Dialing')] }),
    ),
    step(
      '15:00:30',
      'the customer answers: delivered',
      [customer('Active'), status('Delivered')],
      knows({ agent: CALLING, contacts: [voice(ID, 'Active')] }),
    ),
    step(
      '15:05:00',
      'hang-up, without after-call work',
      [customer('Disconnected', FINAL), agent('Available')],
      knows({ agent: AVAILABLE, ended: [ID] }),
    ),
  ],
};

export const CALLBACK_REFUSED: Sequence = {
  title: 'a callback is refused',
  source: 'protocol.md D.13',
  steps: [...DUE, step('15:00:20', 'refused', [status('Refused')], knows({ agent: AVAILABLE }))],
};

export const CALLBACK_RESCHEDULED: Sequence = {
  title: 'a callback is put off',
  source: 'protocol.md D.13',
  steps: [
    ...DUE,
    step('15:00:20', 'put off', [status('Rescheduled'), acd('UpdateCallbacks')], knows({ agent: AVAILABLE })),
  ],
};

export const CALLBACK_CANCELLED: Sequence = {
  title: 'a callback is removed',
  source: 'protocol.md D.13',
  steps: [
    ...DUE,
    step('15:00:20', 'removed', [status('Cancelled'), acd('UpdateCallbacks')], knows({ agent: AVAILABLE })),
  ],
};

export const CALLBACK_HANDED_OVER: Sequence = {
  title: 'a callback is handed over to somebody else',
  source: 'protocol.md D.13',
  steps: [...DUE, step('15:00:20', 'handed over', [status('Delivered')], knows({ agent: AVAILABLE }))],
};
