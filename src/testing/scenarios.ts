import type { Scenario } from './scenario';
import { AVAILABLE, WISH_DURING_A_CALL } from './scenarios/available';
import {
  BLIND_TRANSFER_TO_AGENT,
  BLIND_TRANSFER_TO_CLOSED_SKILL,
  BLIND_TRANSFER_TO_SKILL,
  CALL_OF_A_BLIND_TRANSFER,
} from './scenarios/blind-transfer';
import {
  CALLBACK,
  CALLBACK_CANCELLED,
  CALLBACK_HANDED_OVER,
  CALLBACK_REFUSED,
  CALLBACK_RESCHEDULED,
} from './scenarios/callback';
import { CHAT, REFUSED_CHAT, TEXT_MESSAGES, TWO_CHATS } from './scenarios/chat';
import { CONFERENCE_CUSTOMER_LEAVES, CONFERENCE_LEG_LEAVES } from './scenarios/conference';
import { CONSULT_AND_TRANSFER, CONSULT_REFUSED } from './scenarios/consult';
import { CONSULTED_AND_HANDED_OVER, CONSULT_DECLINED } from './scenarios/consulted';
import { DIALER_CALLS } from './scenarios/dialer';
import { DIGITAL_OFFERS, DIGITAL_OFFER_AT_LOGOUT } from './scenarios/digital';
import { EMAIL, EMAIL_WITHOUT_FINAL_STATE, PARKED_EMAIL } from './scenarios/email';
import {
  INBOUND_CALL,
  INBOUND_CALL_NEVER_CLOSED,
  INBOUND_CALL_WITHOUT_ACW,
  INBOUND_CALL_WITHOUT_LEG,
} from './scenarios/inbound-call';
import { JOINED } from './scenarios/joined';
import { LOGIN, LOGIN_FAILED, LOGIN_WITHOUT_LEG } from './scenarios/login';
import { LOGOUT, LOGOUT_IN_ONE_BATCH, REMOTE_LOGOFF, SESSION_TIMEOUT } from './scenarios/logout';
import { FAILED_OUTBOUND_CALL, OUTBOUND_CALL } from './scenarios/outbound-call';
import { PREVIEW_CALL, PREVIEW_DECLINED } from './scenarios/preview';
import { QUEUE_CALLBACK } from './scenarios/queue-callback';
import { REFUSED_CALL, UNANSWERED_CALL } from './scenarios/refused-call';
import { CALL_TAKEN_BY_A_SUPERVISOR, SUPERVISOR_TAKES_OVER } from './scenarios/supervisor-takes-over';
import { TAKEOVER } from './scenarios/takeover';
import { VOICEMAIL } from './scenarios/voicemail';
import { WORK_ITEM } from './scenarios/work-item';

/**
 * The sequences of protocol.md D as data: the same stories for a spec, a simulator and a reader. Their ids, numbers and times
 * are made up. All the lanes of one have the same times, so that their columns line up.
 */
export const SCENARIOS: readonly Scenario[] = [
  LOGIN,
  LOGIN_WITHOUT_LEG,
  LOGIN_FAILED,
  AVAILABLE,
  WISH_DURING_A_CALL,
  INBOUND_CALL,
  INBOUND_CALL_WITHOUT_ACW,
  INBOUND_CALL_WITHOUT_LEG,
  INBOUND_CALL_NEVER_CLOSED,
  REFUSED_CALL,
  UNANSWERED_CALL,
  OUTBOUND_CALL,
  FAILED_OUTBOUND_CALL,
  DIALER_CALLS,
  PREVIEW_CALL,
  PREVIEW_DECLINED,
  CONSULT_AND_TRANSFER,
  CONSULT_REFUSED,
  CONSULTED_AND_HANDED_OVER,
  CONSULT_DECLINED,
  BLIND_TRANSFER_TO_AGENT,
  BLIND_TRANSFER_TO_SKILL,
  CALL_OF_A_BLIND_TRANSFER,
  BLIND_TRANSFER_TO_CLOSED_SKILL,
  CONFERENCE_LEG_LEAVES,
  CONFERENCE_CUSTOMER_LEAVES,
  CHAT,
  TWO_CHATS,
  REFUSED_CHAT,
  TEXT_MESSAGES,
  EMAIL,
  PARKED_EMAIL,
  EMAIL_WITHOUT_FINAL_STATE,
  VOICEMAIL,
  WORK_ITEM,
  DIGITAL_OFFERS,
  DIGITAL_OFFER_AT_LOGOUT,
  CALLBACK,
  CALLBACK_REFUSED,
  CALLBACK_RESCHEDULED,
  CALLBACK_CANCELLED,
  CALLBACK_HANDED_OVER,
  QUEUE_CALLBACK,
  LOGOUT,
  LOGOUT_IN_ONE_BATCH,
  REMOTE_LOGOFF,
  SESSION_TIMEOUT,
  TAKEOVER,
  JOINED,
  CALL_TAKEN_BY_A_SUPERVISOR,
  SUPERVISOR_TAKES_OVER,
];

/**
 * A scenario by its name.
 *
 * @throws TypeError for a name that none has
 */
export function scenarioNamed(name: string): Scenario {
  const found = SCENARIOS.find((scenario) => scenario.name === name);
  if (found === undefined)
    throw new TypeError(`name: there is no scenario ${name}; SCENARIOS has those that there are`);
  return found;
}
