import { html, nothing, type TemplateResult } from 'lit-html';
import { openContacts } from 'rx-max/testing';

import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { icon } from './icons';
import type { PageState } from './page-state';
import { pressButton } from './press-button';

/** What to do first, for who is here for the first time. The numbers stand at the parts of the page as well. */
export function firstSteps(state: PageState, { hint }: Words, act: Dispatch): TemplateResult | typeof nothing {
  if (!state.own.hint) return nothing;
  const { host, windows } = state.simulator;
  const hasCall = openContacts(host).length > 0;
  const done = [hasCall, hasCall && windows.some(({ status }) => status === 'registered'), false];
  return html`<aside class="hint" aria-label=${hint.heading}>
    <strong>${hint.heading}</strong>
    <ol>
      ${hint.steps.map(
        (step, at) =>
          html`<li data-done=${String(done[at] ?? false)}>
            <b class="step" aria-hidden="true">${done[at] === true ? icon('check') : at + 1}</b>${step}
          </li>`,
      )}
    </ol>
    ${pressButton({
      act: 'hint',
      label: hint.dismiss,
      press: () => act({ kind: 'own', own: { hint: false } }),
    })}
  </aside>`;
}
