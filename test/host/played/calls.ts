import { AVAILABLE, WISH_DURING_A_CALL } from '../../scenarios/available';
import { DIALER_CALLS } from '../../scenarios/dialer';
import { INBOUND_CALL, INBOUND_CALL_WITHOUT_ACW, INBOUND_CALL_WITHOUT_LEG } from '../../scenarios/inbound-call';
import { LOGIN, LOGIN_WITHOUT_LEG } from '../../scenarios/login';
import { FAILED_OUTBOUND_CALL, OUTBOUND_CALL } from '../../scenarios/outbound-call';
import { PREVIEW_CALL, PREVIEW_DECLINED } from '../../scenarios/preview';
import { REFUSED_CALL, UNANSWERED_CALL } from '../../scenarios/refused-call';
import type { CallAction } from '../../../src/host/call-action';
import { ANSWER, HANGUP, LONG_PHONE, NO_WORK, offers, P } from './moves';
import { does, DONE, GIVEN, type Played } from './played';

export const CALLS: readonly Played[] = [
  {
    sequence: LOGIN,
    host: LONG_PHONE,
    rows: [
      [2, { kind: 'session-start', token: 'tok-1' }],
      [1, { kind: 'phone', action: 'dial' }],
      [1, { kind: 'phone', action: 'pick-up' }],
    ],
  },
  {
    sequence: LOGIN_WITHOUT_LEG,
    besides: ['AgentState LoggedIn'],
    rows: [[1, { kind: 'session-start', token: 'tok-1' }], [1]],
  },
  {
    sequence: AVAILABLE,
    rows: [
      [1, GIVEN],
      [1, { kind: 'agent-state', state: 'Unavailable', outReason: 'Lunch' }],
      [1, { kind: 'agent-state', state: 'Available' }],
    ],
  },
  {
    sequence: WISH_DURING_A_CALL,
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [1, { kind: 'agent-state', state: 'Unavailable', outReason: 'Training' }],
      [1, HANGUP],
      [1, DONE],
    ],
  },
  {
    sequence: INBOUND_CALL,
    rows: [
      [1, GIVEN],
      [2, offers(P)],
      [2, ANSWER],
      ...['hold', 'hold', 'mute', 'mute', 'mask', 'mask', 'record'].map(
        (action) => [1, does(action as CallAction)] as const,
      ),
      [2, HANGUP],
      [1, DONE],
    ],
  },
  {
    sequence: INBOUND_CALL_WITHOUT_ACW,
    host: NO_WORK,
    rows: [
      [1, GIVEN],
      [1, offers(P)],
      [1, ANSWER],
      [1, does('caller-hangup')],
    ],
  },
  {
    sequence: INBOUND_CALL_WITHOUT_LEG,
    host: LONG_PHONE,
    rows: [
      [1, GIVEN],
      [2, offers(P, { begins: 'connected' })],
      [2, does('caller-hangup')],
      [2, { kind: 'time' }],
    ],
  },
  {
    sequence: REFUSED_CALL,
    rows: [
      [1, GIVEN],
      [2, offers(P)],
      [1, does('refuse')],
    ],
  },
  {
    sequence: UNANSWERED_CALL,
    host: LONG_PHONE,
    rows: [
      [1, GIVEN],
      [1, offers(P)],
      [1, does('no-answer')],
      [1, { kind: 'agent-state', state: 'Available' }],
      [1, offers(P)],
      [1, does('caller-hangup')],
    ],
  },
  {
    sequence: OUTBOUND_CALL,
    host: { ...LONG_PHONE, nextId: 304829409 },
    rows: [
      [1, GIVEN],
      [1, { kind: 'phone', action: 'dial' }],
      [1, { kind: 'phone', action: 'pick-up' }],
      [1, { kind: 'dial', number: '2025550143' }],
      [1, does('far-ringing')],
      [1, does('far-answer')],
      [1, HANGUP],
      [1, DONE],
    ],
  },
  {
    sequence: FAILED_OUTBOUND_CALL,
    host: { ...LONG_PHONE, nextId: 304829410 },
    rows: [
      [1, GIVEN],
      [1, { kind: 'dial', number: '2025550143' }],
      [2, does('far-bad-number')],
    ],
  },
  {
    sequence: DIALER_CALLS,
    host: { nextId: 304840001 },
    rows: [
      [1, GIVEN],
      [1, { kind: 'dialer', action: 'login' }],
      [1, { kind: 'dialer', action: 'call' }],
      [1, { kind: 'dialer', action: 'call' }, does('far-ringing', '304840001')],
      [1, does('far-machine', '304840001'), does('far-ringing', '304840002')],
      [1, does('far-busy', '304840001'), does('far-answer', '304840002')],
      [1, HANGUP],
      [1, DONE],
      [1],
    ],
  },
  {
    sequence: PREVIEW_CALL,
    host: { ...NO_WORK, nextId: 304840100 },
    rows: [
      [1, GIVEN],
      [1, { kind: 'dialer', action: 'preview' }],
      [1, does('preview-accept')],
      [1, does('far-answer')],
      [1, HANGUP],
    ],
  },
  {
    sequence: PREVIEW_DECLINED,
    host: { nextId: 304840100 },
    rows: [
      [1, GIVEN],
      [1, { kind: 'dialer', action: 'preview' }],
      [1, does('preview-skip')],
    ],
  },
];
