import { html, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import type { Dispatch } from './act';
import type { PageState } from './page-state';

const [LEAST, MOST, STEP] = [15, 85, 5];

/** Between the desktop and the inspector: dragged, or moved with the arrow keys. */
export function splitBar({ own, isWide }: PageState, { inspector }: Words, act: Dispatch): TemplateResult {
  const put = (percent: number): void =>
    act({ kind: 'own', own: { split: Math.round(Math.min(MOST, Math.max(LEAST, percent))) } });
  return html`<div
    class="split"
    role="separator"
    tabindex="0"
    data-act="split"
    aria-label=${inspector.split}
    aria-orientation=${isWide ? 'vertical' : 'horizontal'}
    aria-valuemin=${LEAST}
    aria-valuemax=${MOST}
    aria-valuenow=${own.split}
    @keydown=${(event: KeyboardEvent) => {
      const by = KEYS[event.key];
      if (by === undefined) return;
      event.preventDefault();
      put(own.split + by * STEP);
    }}
    @pointerdown=${({ currentTarget, pointerId }: PointerEvent) => {
      if (currentTarget instanceof HTMLElement) currentTarget.setPointerCapture(pointerId);
    }}
    @pointermove=${({ currentTarget, pointerId, clientX, clientY }: PointerEvent) => {
      if (!(currentTarget instanceof HTMLElement) || !currentTarget.hasPointerCapture(pointerId)) return;
      const whole = currentTarget.parentElement?.getBoundingClientRect();
      if (whole === undefined) return;
      put(isWide ? (100 * (whole.right - clientX)) / whole.width : (100 * (whole.bottom - clientY)) / whole.height);
    }}
  ></div>`;
}

/** The inspector grows upwards and to the left. */
const KEYS: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowLeft: 1, ArrowDown: -1, ArrowRight: -1 };
