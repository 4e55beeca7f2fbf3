import type { Trial } from './trial';
import { acwTimer } from './trials/acw-timer';
import { backendSession } from './trials/backend-session';
import { blockRefresh } from './trials/block-refresh';
import { longHold } from './trials/long-hold';
import { missedCalls } from './trials/missed-calls';
import { notes } from './trials/notes';
import { popUrl } from './trials/pop-url';
import { screenPop } from './trials/screen-pop';
import { shiftSummary } from './trials/shift-summary';
import { sideBySide } from './trials/side-by-side';
import { takeOver } from './trials/take-over';
import { unavailableOnCall } from './trials/unavailable-on-call';

/** One for every recipe of the cookbook. */
export const TRIALS: readonly Trial[] = [
  acwTimer,
  backendSession,
  blockRefresh,
  longHold,
  missedCalls,
  notes,
  popUrl,
  screenPop,
  shiftSummary,
  sideBySide,
  takeOver,
  unavailableOnCall,
];
