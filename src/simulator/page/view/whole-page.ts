import { html, nothing, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { agentBar } from './agent-bar';
import { appFrames } from './app-frames';
import { contactList } from './contact-list';
import { firstSteps } from './first-steps';
import { inspectorPane } from './inspector-pane';
import { offerMenu } from './offer-menu';
import type { PageState } from './page-state';
import { paneTabs } from './pane-tabs';
import { recordingBar } from './recording-bar';
import { recordingNotice } from './recording-notice';
import { scenarioStrip } from './scenario-strip';
import { screenPops } from './screen-pops';
import { simulatorBar } from './simulator-bar';
import { splitBar } from './split-bar';

/** A view of its own file that is loaded when it is needed first. */
export type View = (state: PageState, words: Words, act: Dispatch) => TemplateResult;

export interface Parts {
  /** What stands in the open dialog; null while it is being loaded, or there is none. */
  readonly dialog: View | null;
}

/** All of the page. The desktop, the app and the inspector stay in it, also where they are not seen. */
export function wholePage(state: PageState, words: Words, act: Dispatch, { dialog }: Parts): TemplateResult {
  const { layout } = state.simulator.settings;
  return html`${simulatorBar(state, words, act)} ${scenarioStrip(state, words, act)}
    <main class="stage" data-layout=${layout} data-pane=${state.own.pane}>
      <section
        class="desktop"
        id="desktop"
        tabindex="-1"
        aria-label=${words.agent.desktop}
        data-profile=${state.simulator.settings.profile}
      >
        ${firstSteps(state, words, act)} ${agentBar(state, words, act)} ${offerMenu(state, words, act)}
        <div class="desk">
          <div class="rail pane-desktop">${contactList(state, words, act)} ${screenPops(state, words)}</div>
          ${appFrames(state, words, act)}
        </div>
      </section>
      ${splitBar(state, words, act)} ${inspectorPane(state, words, act, recordingBar(state, words, act))}
    </main>
    ${paneTabs(state, words, act)}
    <dialog
      data-dialog=${state.own.dialog ?? ''}
      aria-label=${state.own.dialog === 'help' ? words.help.heading : words.player.pick}
      @close=${() => act({ kind: 'own', own: { dialog: null } })}
      @click=${(event: Event) => {
        // A click on the dialog itself, and not on what stands in it, is one beside it.
        if (event.target === event.currentTarget) act({ kind: 'own', own: { dialog: null } });
      }}
    >
      <div class="dialog-body">${dialog === null ? nothing : dialog(state, words, act)}</div>
    </dialog>
    ${recordingNotice(state, words, act)}
    <p class="unseen" role="status" data-news>${state.news}</p>`;
}
