import type { InspectorEntry } from 'rx-max/inspector';
import type { LanesView, Stretch } from 'rx-max/inspector/view';

import { firstPaint } from './first-paint';
import type { Settings } from './model/settings';

/**
 * The lanes on this page. What draws them is fetched after the first picture of the page, which does without; what
 * was told until then is theirs at once.
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

/**
 * @param onSelect - called when a stretch was selected, or none any more
 */
export function createLanesPanel(
  container: HTMLElement,
  language: Settings['language'],
  onSelect: (stretch: Stretch | null) => void,
): LanesPanel {
  let view: LanesView | null = null;
  /** What was told before there was anything to draw it. */
  let early: ((drawn: LanesView) => void)[] = [];

  async function draw(): Promise<void> {
    const { showLanes } = await import('rx-max/inspector/view');
    const drawn = showLanes(container, { language, onSelect });
    for (const tell of early) tell(drawn);
    early = [];
    view = drawn;
  }

  function told(tell: (drawn: LanesView) => void): void {
    if (view === null) early.push(tell);
    else tell(view);
  }

  firstPaint().then(draw).catch(reportError);

  return {
    add: (entries) => told((drawn) => drawn.add(entries)),
    deliver: (id, deliveredAt) => told((drawn) => drawn.deliver(id, deliveredAt)),
    clear: () => told((drawn) => drawn.clear()),
    speak: (other) => told((drawn) => drawn.change({ language: other })),
    toSvg: () => view?.toSvg() ?? '',
    selection: () => view?.selection() ?? null,
  };
}
