import type { InspectorEntry } from '../entry';
import { type Registration, registrationAfter } from './registration-status';

/** The windows of which entries told, and how the registration of each stands. */
export interface KnownWindows {
  readonly hear: (entry: InspectorEntry) => void;
  readonly names: () => readonly string[];
  /** By window; the one that changed last is the last. */
  readonly registrations: () => ReadonlyMap<string, Registration>;
  readonly clear: () => void;
}

/** Panels come and go with their contacts; so many are remembered. */
const MOST = 100;

/** Nothing of a registration is lost when its entries go: it is what it has come to. */
export function knownWindows(): KnownWindows {
  const names = new Set<string>();
  const registrations = new Map<string, Registration>();
  return {
    hear(entry) {
      const window = entry.window ?? '';
      names.add(window);
      forgetFirst(names);
      const before = registrations.get(window);
      const after = registrationAfter(before, entry);
      if (after === undefined || after === before) return;
      registrations.delete(window);
      registrations.set(window, after);
      forgetFirst(registrations);
    },
    names: () => [...names],
    registrations: () => registrations,
    clear() {
      names.clear();
      registrations.clear();
    },
  };
}

function forgetFirst(remembered: Set<string> | Map<string, unknown>): void {
  const [first] = remembered.keys();
  if (remembered.size > MOST && first !== undefined) remembered.delete(first);
}
