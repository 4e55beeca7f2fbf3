import type { ShortcutName } from '../words/words';

/** The single keys, as the keyboard gives them, and what they do. */
export const SHORTCUTS: Readonly<Record<string, ShortcutName>> = {
  c: 'call',
  a: 'answer',
  h: 'hold',
  m: 'mute',
  e: 'hangup',
  d: 'disposition',
  p: 'play',
  n: 'step',
  r: 'restart',
  s: 'scenarios',
  '?': 'help',
};
