import type { Legend } from '../lane';
import type { Scenario } from '../scenario';
import { OUTBOUND } from './kinds-of-call';

/** The list changed; a callback is due. */
const LEGEND: Legend = {
  n: { type: 'UpdateCallbacks' },
  q: { type: 'PromiseKeeper' },
};

export const CALLBACK: Scenario = {
  name: 'callback',
  title: 'a callback falls due, and the agent calls',
  description:
    'The list of callbacks changed. A minute later one of them is due, which is no contact yet. The agent dials, the customer answers, ' +
    'and the callback is delivered. The call ends without after-call work.',
  source: 'protocol.md D.13, D.5',
  lanes: [
    { of: '304835001', row: '- 5s - 60s - 20s D 10s a 270s x', fields: OUTBOUND },
    {
      of: 'agent',
      row: 'A 5s n 60s q 20s y 10s d 270s A',
      legend: {
        ...LEGEND,
        y: [
          { type: 'PromiseKeeperStatus', status: 'Dialing' },
          { type: 'AgentState', currentState: 'OutboundContact' },
        ],
        d: { type: 'PromiseKeeperStatus', status: 'Delivered' },
      },
    },
  ],
};

export const CALLBACK_REFUSED: Scenario = {
  name: 'callback-refused',
  title: 'a callback is refused',
  description: 'The list of callbacks changed, and one of them is due. The agent refuses it.',
  source: 'protocol.md D.13',
  lanes: [
    {
      of: 'agent',
      row: 'A 5s n 60s q 20s r',
      legend: { ...LEGEND, r: { type: 'PromiseKeeperStatus', status: 'Refused' } },
    },
  ],
};

export const CALLBACK_RESCHEDULED: Scenario = {
  name: 'callback-rescheduled',
  title: 'a callback is put off',
  description:
    'The list of callbacks changed, and one of them is due. The agent puts it off, and the list changes again.',
  source: 'protocol.md D.13',
  lanes: [
    {
      of: 'agent',
      row: 'A 5s n 60s q 20s p',
      legend: { ...LEGEND, p: [{ type: 'PromiseKeeperStatus', status: 'Rescheduled' }, { type: 'UpdateCallbacks' }] },
    },
  ],
};

export const CALLBACK_CANCELLED: Scenario = {
  name: 'callback-cancelled',
  title: 'a callback is removed',
  description:
    'The list of callbacks changed, and one of them is due. The agent removes it, and the list changes again.',
  source: 'protocol.md D.13',
  lanes: [
    {
      of: 'agent',
      row: 'A 5s n 60s q 20s c',
      legend: { ...LEGEND, c: [{ type: 'PromiseKeeperStatus', status: 'Cancelled' }, { type: 'UpdateCallbacks' }] },
    },
  ],
};

export const CALLBACK_HANDED_OVER: Scenario = {
  name: 'callback-handed-over',
  title: 'a callback is handed over to somebody else',
  description: 'The list of callbacks changed, and one of them is due. Somebody else takes it.',
  source: 'protocol.md D.13',
  lanes: [
    {
      of: 'agent',
      row: 'A 5s n 60s q 20s d',
      legend: { ...LEGEND, d: { type: 'PromiseKeeperStatus', status: 'Delivered' } },
    },
  ],
};
