import {
  CALLBACK,
  CALLBACK_CANCELLED,
  CALLBACK_HANDED_OVER,
  CALLBACK_REFUSED,
  CALLBACK_RESCHEDULED,
} from '../../scenarios/callback';
import { QUEUE_CALLBACK } from '../../scenarios/queue-callback';
import { ANSWER, HANGUP, LONG_PHONE, NO_WORK, offers } from './moves';
import { does, GIVEN, type Played } from './played';

export const CALLBACKS: readonly Played[] = [
  {
    sequence: CALLBACK,
    host: { ...LONG_PHONE, ...NO_WORK, nextId: 304835001 },
    rows: [
      [1, GIVEN],
      [1, { kind: 'callback', action: 'list-changed' }],
      [1, { kind: 'callback', action: 'due' }],
      [1, { kind: 'callback', action: 'dial' }],
      [1, does('far-answer')],
      [1, HANGUP],
    ],
  },
  ...(
    [
      [CALLBACK_REFUSED, 'refuse'],
      [CALLBACK_RESCHEDULED, 'reschedule'],
      [CALLBACK_CANCELLED, 'cancel'],
      [CALLBACK_HANDED_OVER, 'deliver'],
    ] as const
  ).map(([sequence, action]): Played => ({
    sequence,
    rows: [
      [1, GIVEN],
      [1, { kind: 'callback', action: 'list-changed' }],
      [1, { kind: 'callback', action: 'due' }],
      [1, { kind: 'callback', action }],
    ],
  })),
  {
    sequence: QUEUE_CALLBACK,
    host: { ...LONG_PHONE, ...NO_WORK },
    rows: [
      [1, GIVEN],
      [1, offers('304835200', { channel: 'queueCallback' })],
      [1, ANSWER],
      [1, does('far-answer')],
      [1, HANGUP],
    ],
  },
];
