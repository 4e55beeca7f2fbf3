import { html, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import { type Dispatch, happens } from './act';
import { icon } from './icons';
import type { PageState } from './page-state';

/** The agent calls somebody. */
export function dialForm({ legal }: PageState, { work }: Words, act: Dispatch): TemplateResult {
  const isPossible = legal.some(({ kind }) => kind === 'dial');
  return html`<form
    class="field dial"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      if (isPossible) act(happens({ kind: 'dial', number: numberIn(event.currentTarget) }));
    }}
  >
    <input
      type="tel"
      name="number"
      aria-label=${work.number}
      autocomplete="off"
      value="2025550143"
      pattern="[+0-9 \\(\\)\\-]{3,20}"
      maxlength="20"
      required
    />
    <button
      data-act="dial"
      aria-disabled=${isPossible ? 'false' : 'true'}
      title=${isPossible ? work.number : work.why['not-now']}
    >
      ${icon('dial')}<span>${work.dial}</span>
    </button>
  </form>`;
}

function numberIn(form: EventTarget | null): string {
  const number = form instanceof HTMLFormElement ? new FormData(form).get('number') : null;
  return typeof number === 'string' ? number : '';
}
