import type { Scenario } from '../scenario';
import { RINGING } from './kinds-of-call';

export const INBOUND_CALL: Scenario = {
  name: 'inbound-call',
  title: 'an inbound call with hold, mute, mask, record, hang-up and after-call work',
  description:
    'A call comes in, and the phone of the agent is dialled. The agent accepts, and the script pops a page and shows what else it ' +
    'has. The call is held and resumed; the agent is muted, which is the agent’s and not the call’s; recording is masked, and then ' +
    'asked for. After the hang-up there is after-call work, in which the contact goes on: it ends when the disposition is saved.',
  source: 'protocol.md D.3',
  lanes: [
    { of: 'agent', row: '- 5s - 1s g 4s l 1s - 75s - 60s - 30s m 10s u 20s - 20s - 40s - 4m - 1s x 44s -' },
    {
      of: '304828365',
      row: '- 5s r 1s - 4s A 1s s 75s h 60s a 30s - 10s - 20s k 20s a 40s l 4m d 1s - 44s x',
      fields: RINGING,
      legend: {
        A: [{ status: 'Active' }, { type: 'PopURL' }],
        s: [{ type: 'RunApp' }, { type: 'PageOpen' }, { type: 'Indicator' }, { type: 'AgentAssist' }],
        l: { status: 'Active', isLogging: true },
        d: { status: 'Disconnected', isLogging: true },
        x: { status: 'Disconnected', isLogging: true, finalState: true },
      },
    },
    { of: 'agent', row: 'A 5s i 1s - 4s - 1s - 75s - 60s - 30s - 10s - 20s - 20s - 40s - 4m w 1s - 44s A' },
  ],
};

export const INBOUND_CALL_WITHOUT_ACW: Scenario = {
  name: 'inbound-call-without-acw',
  title: 'an inbound call without after-call work is over at its hang-up',
  description:
    'A call comes in, and the phone is dialled. The agent accepts. When the customer hangs up, the contact ends at once, the agent ' +
    'is available, and the phone is hung up.',
  source: 'protocol.md D.3',
  lanes: [
    { of: '304828365', row: '- 5s r 5s a 8m x', fields: RINGING },
    { of: 'agent', row: 'A 5s i 5s - 8m A' },
    { of: 'agent', row: '- 5s g 5s l 8m x' },
  ],
};

export const INBOUND_CALL_WITHOUT_LEG: Scenario = {
  name: 'inbound-call-without-leg',
  title: 'an inbound call on a phone that is up all day: no legs are told, and the state comes before the call',
  description:
    'The state is told before the call, which connects by itself: it comes in and is active in one batch. The state of after-call ' +
    'work is told before the hang-up, too. The time for it runs out, the contact ends, and the next state follows.',
  source: 'protocol.md D.3, D (legend)',
  lanes: [
    {
      of: '304828365',
      row: '- 5s -c 8m -d 60s x-',
      legend: { c: [{ status: 'Incoming' }, { status: 'Active' }] },
    },
    { of: 'agent', row: 'A 5s i- 8m w- 60s -A' },
  ],
};

export const INBOUND_CALL_NEVER_CLOSED: Scenario = {
  name: 'inbound-call-never-closed',
  title: 'a call whose final state never comes is over when the agent is available again',
  description:
    'A connected call is hung up, and after-call work begins. Nobody tells of the final state, so that the agent’s being available ' +
    'again ends the contact.',
  source: 'protocol.md D.3; semantics 5.4',
  lanes: [
    { of: '304828365', row: '- 5s a 8m d 60s -' },
    { of: 'agent', row: 'A 5s i 8m w 60s A' },
  ],
};
