import { html, nothing, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import { type Dispatch, happens } from './act';
import { agentFacts } from './agent-facts';
import { agentMenu } from './agent-menu';
import { duration } from './duration';
import { fill } from './fill';
import { icon } from './icons';
import type { PageState } from './page-state';
import { pressButton } from './press-button';
import { sessionMenu } from './session-menu';

/** The head of the desktop: how the agent is, and the session. */
export function agentBar(state: PageState, words: Words, act: Dispatch): TemplateResult {
  const { host } = state.simulator;
  const agent = agentFacts(host, words);
  const isIn = host.token !== null || host.agentState !== null;
  return html`<div class="agent-bar" data-mood=${agent.mood}>
    ${
      isIn
        ? agentMenu(agent, words, act)
        : pressButton({
            act: 'login',
            label: words.session.start,
            icon: 'check',
            look: 'primary',
            press: () => act(happens({ kind: 'session-start', token: 'sim-token' })),
          })
    }
    ${
      agent.since === null
        ? nothing
        : html`<time class="timer" data-agent-timer>${duration(state.now - agent.since)}</time>`
    }
    ${agent.queued.map(
      (queued) => html`<span class="chip" data-queued>${fill(words.agent.next, { state: queued })}</span>`,
    )}
    <ul class="facts">
      ${
        host.agentLeg === null
          ? nothing
          : html`<li class="chip" data-phone>
              ${words.agent.phone[host.agentLeg.Status === 'Active' ? 'Active' : 'Dialing']}
            </li>`
      }
      ${host.muted ? html`<li class="chip warn" data-muted>${icon('mute')}${words.agent.muted}</li>` : nothing}
      ${
        host.campaign === null
          ? nothing
          : html`<li class="chip">${fill(words.agent.dialer, { campaign: host.campaign })}</li>`
      }
      ${host.outage === null ? nothing : html`<li class="chip warn">${icon('warning')}${words.session.outage}</li>`}
      ${state.simulator.indicators.map(
        (name) => html`<li class="chip lamp" data-indicator=${name}>${icon('light')}${name}</li>`,
      )}
    </ul>
    ${sessionMenu(state, words, act)}
  </div>`;
}
