import { html, nothing, type TemplateResult } from 'lit-html';

import { icon } from './icons';

/** A button with a menu under it, which the browser opens and closes. */
export interface Menu {
  readonly id: string;
  /** What the button says. */
  readonly face: TemplateResult | string;
  /** What it is, for who does not see it. */
  readonly name: string;
  readonly look?: string;
  readonly body: TemplateResult;
}

export function menu({ id, face, name, look, body }: Menu): TemplateResult {
  return html`<button type="button" class=${look ?? nothing} data-act=${`menu-${id}`} popovertarget=${id} title=${name}>
      ${face}${icon('down')}
    </button>
    <div class="menu" id=${id} popover role="group" aria-label=${name}>${body}</div>`;
}
