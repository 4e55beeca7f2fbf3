import type { CallCommand } from '../wire/command';

/** What can be done to a call: the desktop's buttons, saving the disposition, and what the caller does (protocol.md D.3, D.4). */
export type CallAction =
  'answer' | 'refuse' | 'hold' | 'mute' | 'mask' | 'record' | 'hangup' | 'disposition' | 'caller-hangup' | 'no-answer';

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
