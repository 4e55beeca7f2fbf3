import { html, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import { type Dispatch, happens } from './act';
import type { AgentFacts } from './agent-facts';
import { menu } from './menu';
import { pressButton } from './press-button';
import { UNAVAILABLE_CODES } from '../model/unavailable-codes';

/** The state of the agent, and the states to choose. */
export function agentMenu(agent: AgentFacts, words: Words, act: Dispatch): TemplateResult {
  return menu({
    id: 'agent-menu',
    name: words.agent.change,
    look: 'agent-state',
    face: html`<span class="dot" aria-hidden="true"></span><span data-agent-state>${agent.label}</span>`,
    body: html`<menu>
      <li>
        ${pressButton({
          act: 'available',
          label: words.agent.states['Available'] ?? 'Available',
          look: 'item available',
          closes: 'agent-menu',
          press: () => act(happens({ kind: 'agent-state', state: 'Available' })),
        })}
      </li>
      <li class="menu-title" id="unavailable-for">${words.agent.unavailable}</li>
      ${UNAVAILABLE_CODES.map(
        (code) =>
          html`<li>
            ${pressButton({
              act: `unavailable-${code}`,
              label: words.agent.reasons[code] ?? code,
              look: 'item unavailable',
              closes: 'agent-menu',
              press: () => act(happens({ kind: 'agent-state', state: 'Unavailable', outReason: code })),
            })}
          </li>`,
      )}
    </menu>`,
  });
}
