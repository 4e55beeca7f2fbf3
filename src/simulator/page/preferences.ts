import type { OwnState } from './view/act';

/** What a browser remembers from visit to visit: nothing that belongs to the desktop or to an app. */
export type Preferences = Pick<OwnState, 'hint' | 'shortcuts' | 'split'>;

const KEY = 'rx-max simulator';
const USUAL: Preferences = { hint: true, shortcuts: true, split: 40 };

/** The preferences of this browser; the usual ones where it keeps none, or does not let itself be asked. */
export function readPreferences(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return USUAL;
    const { hint, shortcuts, split } = kept as Readonly<Record<keyof Preferences, unknown>>;
    return {
      hint: typeof hint === 'boolean' ? hint : USUAL.hint,
      shortcuts: typeof shortcuts === 'boolean' ? shortcuts : USUAL.shortcuts,
      split: typeof split === 'number' && split >= 15 && split <= 85 ? split : USUAL.split,
    };
  } catch {
    return USUAL;
  }
}

export function keepPreferences({ hint, shortcuts, split }: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ hint, shortcuts, split }));
  } catch {
    // A browser that keeps nothing forgets, and nothing else is wrong.
  }
}
