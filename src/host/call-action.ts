import type { CallCommand } from '../wire/command';

/**
 * What can be done to a contact: by the agent with the desktop's buttons, or by somebody else at the other end. A closed list;
 * which of them make sense at a moment is what `legalActions` tells.
 */
export const CALL_ACTIONS = [
  // Any offered contact (protocol.md D.3, D.4, D.9 to D.13).
  'answer',
  'refuse',
  /** The time to answer passes. */
  'no-answer',
  /** A chat that waits is offered to the agent (D.9). */
  'invite',

  // A call, by the buttons of the page's commands; hold, mute and mask are toggles (A.3.4, D.3).
  'hold',
  'mute',
  'mask',
  'record',
  /** The agent ends the call, the chat, the voicemail or the work item. */
  'hangup',
  /** After-contact work is done: the contact is closed for good. */
  'disposition',
  /** The customer, or a colleague who is consulted, hangs up or gives up; what came by itself is withdrawn. */
  'caller-hangup',

  // The far end of a call that was dialled, by the agent or the dialer (D.5).
  'far-ringing',
  'far-answer',
  'far-busy',
  /** The number does not exist. */
  'far-bad-number',
  /** The dialer thinks that it hears an answering machine. */
  'far-machine',

  // A colleague is consulted (D.6).
  'consult',
  'consult-answered',
  'consult-refused',
  /** From the customer to the colleague, or back. */
  'swap',
  /** The customer is handed over to the colleague, who was asked before. */
  'transfer',
  /** This agent was consulted, and gets the customer. */
  'handed-over',

  // A transfer without asking (D.7).
  'blind-transfer-agent',
  'blind-transfer-skill',
  /** The agent tries to transfer to a skill that is closed, and is asked whether to go on. */
  'skill-closed',
  'reskill-continue',
  'reskill-cancel',

  // A conference (D.8).
  'conference',
  /** All legs, on hold or back. */
  'conference-hold',
  /** The colleague leaves. */
  'leave',

  // Chat, SMS, e-mail, work item (D.9, D.10, D.12).
  /** The agent looks at it. */
  'focus',
  'park',
  /** It is taken from the agent for something more urgent. */
  'interrupt',
  /** Back to what was parked or interrupted. */
  'resume',
  'send',
  'discard',
  'transfer-item',

  // A voicemail's playback (D.11).
  'pause',
  'play',
  /** To another position of it. */
  'seek',

  // A call that the dialer shows before it is made (D.5).
  'preview-accept',
  'preview-skip',
] as const;

export type CallAction = (typeof CALL_ACTIONS)[number];

const ACTIONS: Readonly<Record<CallCommand, CallAction>> = {
  AnswerEvent: 'answer',
  RefuseEvent: 'refuse',
  HoldEvent: 'hold',
  MuteEvent: 'mute',
  MaskEvent: 'mask',
  RecordEvent: 'record',
  HangupEvent: 'hangup',
};

/** The button that a command presses (protocol.md A.3.4). */
export function actionOf(command: CallCommand): CallAction {
  return ACTIONS[command];
}
