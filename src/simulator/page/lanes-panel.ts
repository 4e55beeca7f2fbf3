import type { InspectorEntry } from 'rx-max/inspector';
import { type LanesView, showLanes, type Stretch } from 'rx-max/inspector/view';

import type { Settings } from './model/settings';

/** The lanes on this page. They are drawn anew in another language, with what they showed. */
export interface LanesPanel {
  readonly add: (entries: readonly InspectorEntry[]) => void;
  readonly deliver: (id: number, deliveredAt: number) => void;
  readonly clear: () => void;
  readonly speak: (language: Settings['language']) => void;
  /** The lanes as a file for documents. */
  readonly toSvg: () => string;
  readonly selection: () => Stretch | null;
}

/** As many as the lanes keep. */
const KEPT = 20_000;

/**
 * @param onSelect - called when a stretch was selected, or none any more
 */
export function createLanesPanel(
  container: HTMLElement,
  language: Settings['language'],
  onSelect: (stretch: Stretch | null) => void,
): LanesPanel {
  let shown = language;
  let view: LanesView = showLanes(container, { language, limit: KEPT, onSelect });
  let kept: InspectorEntry[] = [];
  const delivered = new Map<number, number>();

  function clear(): void {
    kept = [];
    delivered.clear();
    view.clear();
  }

  return {
    add(entries) {
      kept.push(...entries);
      // Only now and then, because it costs as much as there is.
      if (kept.length > 2 * KEPT) forget();
      view.add(entries);
    },
    deliver(id, deliveredAt) {
      delivered.set(id, deliveredAt);
      view.deliver(id, deliveredAt);
    },
    clear,
    speak(other) {
      if (other === shown) return;
      shown = other;
      view.remove();
      view = showLanes(container, { language: other, limit: KEPT, onSelect });
      view.add(kept);
      for (const [id, deliveredAt] of delivered) view.deliver(id, deliveredAt);
    },
    toSvg: () => view.toSvg(),
    selection: () => view.selection(),
  };

  function forget(): void {
    kept = kept.slice(-KEPT);
    const oldest = kept[0]?.id ?? 0;
    for (const id of delivered.keys()) if (id < oldest) delivered.delete(id);
  }
}
