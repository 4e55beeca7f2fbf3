import type { InspectorEntry } from 'rx-max/inspector';
import type { LanesView, Stretch } from 'rx-max/inspector/view';

import { firstPaint } from './first-paint';
import type { Settings } from './model/settings';

/**
 * The lanes on this page. What draws them is fetched after the first picture of the page, which does without; in another language
 * they are drawn anew. What they showed until then is theirs again.
 */
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
  let view: LanesView | null = null;
  let kept: InspectorEntry[] = [];
  const delivered = new Map<number, number>();

  function clear(): void {
    kept = [];
    delivered.clear();
    view?.clear();
  }

  async function draw(): Promise<void> {
    const { showLanes } = await import('rx-max/inspector/view');
    view?.remove();
    view = showLanes(container, { language: shown, limit: KEPT, onSelect });
    view.add(kept);
    for (const [id, deliveredAt] of delivered) view.deliver(id, deliveredAt);
  }

  function forget(): void {
    kept = kept.slice(-KEPT);
    const oldest = kept[0]?.id ?? 0;
    for (const id of delivered.keys()) if (id < oldest) delivered.delete(id);
  }

  firstPaint().then(draw).catch(reportError);

  return {
    add(entries) {
      kept.push(...entries);
      // Only now and then, because it costs as much as there is.
      if (kept.length > 2 * KEPT) forget();
      view?.add(entries);
    },
    deliver(id, deliveredAt) {
      delivered.set(id, deliveredAt);
      view?.deliver(id, deliveredAt);
    },
    clear,
    speak(other) {
      if (other === shown) return;
      shown = other;
      draw().catch(reportError);
    },
    toSvg: () => view?.toSvg() ?? '',
    selection: () => view?.selection() ?? null,
  };
}
