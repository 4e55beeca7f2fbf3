import { html, nothing, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import type { Dispatch } from './act';
import type { PageState } from './page-state';
import { pressButton } from './press-button';

/**
 * The place of the lanes. What stands in `.lanes` is drawn by `showLanes` of rx-max/inspector/view, and never touched here.
 *
 * @param tools - what can be done with what the lanes show, such as recording it
 */
export function inspectorPane(state: PageState, words: Words, act: Dispatch, tools: TemplateResult): TemplateResult {
  return html`<div class="inspector pane-inspector">
    <header>
      <h2>${state.own.hint ? html`<b class="step" aria-hidden="true">3</b>` : nothing}${words.inspector.heading}</h2>
      <p class="about">${words.inspector.about}</p>
      <div class="tools">${tools}</div>
      ${pressButton({
        act: 'clear-lanes',
        label: words.inspector.clear,
        look: 'quiet',
        press: () => act({ kind: 'clear-lanes' }),
      })}
    </header>
    <div class="lanes" data-lanes></div>
  </div>`;
}
