import { BLIND_TRANSFER_TO_AGENT } from '../../scenarios/blind-transfer-to-agent';
import {
  BLIND_TRANSFER_TO_CLOSED_SKILL,
  BLIND_TRANSFER_TO_SKILL,
  CALL_OF_A_BLIND_TRANSFER,
} from '../../scenarios/blind-transfer-to-skill';
import { CONFERENCE_CUSTOMER_LEAVES, CONFERENCE_LEG_LEAVES } from '../../scenarios/conference';
import { CONSULT_AND_TRANSFER, CONSULT_REFUSED } from '../../scenarios/consult';
import { CONSULT_DECLINED, CONSULTED_AND_HANDED_OVER } from '../../scenarios/consulted';
import { ANSWER, HANGUP, K, LONG_PHONE, NO_WORK, offers, P } from './moves';
import { does, DONE, GIVEN, type Played } from './played';

export const COLLEAGUES: readonly Played[] = [
  {
    sequence: CONSULT_AND_TRANSFER,
    host: K,
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [1, does('hold')],
      [1, does('consult')],
      [1, does('consult-answered')],
      [1, does('swap')],
      [1, does('swap')],
      [1, does('transfer')],
      [1, DONE],
    ],
  },
  {
    sequence: CONSULT_REFUSED,
    host: { ...K, ...NO_WORK },
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [1, does('consult')],
      [1, does('consult-refused')],
      [1, does('hold')],
      [1, HANGUP],
    ],
  },
  {
    sequence: CONSULTED_AND_HANDED_OVER,
    host: { ...LONG_PHONE, nextId: 304828380 },
    rows: [
      [1, GIVEN],
      [1, offers('304828372', { channel: 'consult', masterId: P })],
      [1, ANSWER],
      [2, does('handed-over')],
      [1, HANGUP],
      [1, DONE],
    ],
  },
  {
    sequence: CONSULT_DECLINED,
    host: LONG_PHONE,
    rows: [
      [1, GIVEN],
      [1, offers('304828372', { channel: 'consult', masterId: P })],
      [1, does('refuse')],
    ],
  },
  {
    sequence: BLIND_TRANSFER_TO_AGENT,
    host: K,
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [1, does('blind-transfer-agent')],
      [1, does('consult-answered')],
      [1, { kind: 'time' }],
    ],
  },
  {
    sequence: BLIND_TRANSFER_TO_SKILL,
    host: { nextId: 304828390 },
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [2, does('blind-transfer-skill')],
      [1, DONE],
    ],
  },
  {
    sequence: CALL_OF_A_BLIND_TRANSFER,
    host: { ...LONG_PHONE, ...NO_WORK },
    rows: [
      [1, GIVEN],
      [1, offers('304828391', { masterId: P, callType: 'AgentLeg' })],
      [1, ANSWER],
      [1, HANGUP],
    ],
  },
  {
    sequence: BLIND_TRANSFER_TO_CLOSED_SKILL,
    host: { ...LONG_PHONE, ...NO_WORK },
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [1, does('skill-closed'), does('reskill-cancel')],
      [1, HANGUP],
    ],
  },
  {
    sequence: CONFERENCE_LEG_LEAVES,
    host: { ...K, ...NO_WORK },
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [1, does('consult')],
      [1, does('consult-answered')],
      [1, does('conference')],
      [1, does('conference-hold')],
      [1, does('conference-hold')],
      [1, does('leave')],
      [1, HANGUP],
    ],
  },
  {
    sequence: CONFERENCE_CUSTOMER_LEAVES,
    host: K,
    rows: [
      [1, GIVEN],
      [1, GIVEN],
      [1, does('consult')],
      [1, does('consult-answered')],
      [1, does('conference')],
      [1, does('caller-hangup', P)],
      [1, DONE],
    ],
  },
];
