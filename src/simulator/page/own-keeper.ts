import { keepPreferences, readPreferences } from './preferences';
import type { Copied, OwnState } from './view/act';

/** Keeps what the page knows of itself, and the preferences among it from visit to visit. */
export interface OwnKeeper {
  readonly state: () => OwnState;
  readonly change: (part: Partial<OwnState>) => void;
  /** Copies a text, and says for a while whether the browser allowed it. */
  readonly copy: (what: Copied, text: string) => Promise<void>;
}

/** For how long a button says that something was copied, in milliseconds. */
const COPIED = 2500;

/**
 * @param changed - called when there is something else to show
 */
export function createOwnKeeper(changed: () => void): OwnKeeper {
  let own: OwnState = {
    ...readPreferences(),
    pane: 'desktop',
    dialog: null,
    begins: 'ringing',
    search: '',
    copied: null,
    popOut: false,
  };

  function change(part: Partial<OwnState>): void {
    own = { ...own, ...part };
    keepPreferences(own);
    changed();
  }

  return {
    state: () => own,
    change,
    async copy(what, text) {
      const done = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      const copied = { what, done };
      change({ copied });
      setTimeout(() => {
        if (own.copied === copied) change({ copied: null });
      }, COPIED);
    },
  };
}
