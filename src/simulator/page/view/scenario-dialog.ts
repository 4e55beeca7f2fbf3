import { html, nothing, type TemplateResult } from 'lit-html';
import { type Scenario, SCENARIOS } from 'rx-max/testing';

import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { fill } from './fill';
import { pressButton } from './press-button';
import type { PageState } from './page-state';
import { scenarioInWords } from './scenario-in-words';
import { SCENARIO_SUBJECTS } from './scenario-subjects';

/** All scenarios by what they are about, to be searched and chosen. */
export function scenarioDialog(state: PageState, words: Words, act: Dispatch): TemplateResult {
  const groups = SCENARIO_SUBJECTS.map(([subject, names]) => ({
    subject,
    scenarios: SCENARIOS.filter(({ name }) => names.includes(name)).filter((scenario) =>
      isFound(scenario, state.own.search, words),
    ),
  })).filter(({ scenarios }) => scenarios.length > 0);
  return html`<div class="dialog-head">
      <h2>${words.player.pick}</h2>
      ${pressButton({
        act: 'close',
        label: words.bar.close,
        icon: 'close',
        look: 'quiet bare',
        isBare: true,
        press: () => act({ kind: 'own', own: { dialog: null } }),
      })}
      <p>${words.player.pickAbout}</p>
      <input
        type="search"
        data-act="search"
        autofocus
        placeholder=${words.player.search}
        aria-label=${words.player.search}
        .value=${state.own.search}
        @input=${({ currentTarget }: Event) =>
          act({ kind: 'own', own: { search: currentTarget instanceof HTMLInputElement ? currentTarget.value : '' } })}
      />
    </div>
    <div class="scenarios" tabindex="-1">
      ${state.own.search === '' ? choice(null, state, words, act) : nothing}
      ${groups.length === 0 ? html`<p class="empty" role="status">${words.player.noneFound}</p>` : nothing}
      ${groups.map(
        ({ subject, scenarios }) =>
          html`<section aria-labelledby=${`subject-${subject}`}>
            <h3 id=${`subject-${subject}`}>${words.player.subjects[subject]}</h3>
            <div class="choices">${scenarios.map((scenario) => choice(scenario, state, words, act))}</div>
          </section>`,
      )}
    </div>`;
}

function choice(scenario: Scenario | null, state: PageState, words: Words, act: Dispatch): TemplateResult {
  const name = scenario?.name ?? null;
  const told = scenario === null ? { title: words.player.none, description: '' } : scenarioInWords(scenario, words);
  const isChosen = state.simulator.settings.scenario === name;
  return html`<button
    type="button"
    class="choice"
    data-scenario=${name ?? ''}
    aria-pressed=${String(isChosen)}
    @click=${() => {
      act({ kind: 'own', own: { dialog: null } });
      act({ kind: 'settings', settings: { scenario: name } });
    }}
  >
    <strong>${told.title}</strong>
    ${
      scenario?.profile === undefined
        ? nothing
        : html`<span class="chip">${fill(words.player.only, { profile: words.bar.profiles[scenario.profile] })}</span>`
    }
    ${told.description === '' ? nothing : html`<small>${told.description}</small>`}
  </button>`;
}

function isFound(scenario: Scenario, search: string, words: Words): boolean {
  const { title, description } = scenarioInWords(scenario, words);
  const text = [scenario.name, title, description].join(' ').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
