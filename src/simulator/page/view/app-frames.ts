import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';

import type { Place } from '../model/settings';
import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { appFrame } from './app-frame';
import type { PageState } from './page-state';
import { popOutNote } from './pop-out-note';
import { pressButton } from './press-button';
import { appTrouble } from './trouble';

/** The app, in every place where the desktop shows it. */
export function appFrames(state: PageState, words: Words, act: Dispatch): TemplateResult {
  const { windows, settings } = state.simulator;
  return html`<section class="apps pane-app" aria-labelledby="app-heading">
    <header>
      <h2 id="app-heading">
        ${state.own.hint ? html`<b class="step" aria-hidden="true">2</b>` : nothing}${words.app.heading}
      </h2>
      ${appChooser(state, words, act)}
      <fieldset class="places">
        <legend class="unseen">${words.app.places}</legend>
        <label title=${words.app.panelsAppear}
          ><input
            type="checkbox"
            data-act="place-panel"
            .checked=${settings.places.includes('panel')}
            @change=${() => act({ kind: 'settings', settings: { places: toggled(settings.places, 'panel') } })}
          />${words.app.place.panel}</label
        >
      </fieldset>
      <span class="buttons">
        ${pressButton({
          act: 'pop-out',
          label: state.own.popOut ? words.app.closePopOut : words.app.openPopOut,
          about: state.own.popOut ? words.app.closePopOut : words.app.openPopOut,
          icon: 'pop-out',
          look: 'quiet',
          press: () => act({ kind: 'pop-out', open: !state.own.popOut }),
        })}
        ${pressButton({
          act: 'reload',
          label: words.app.reload,
          about: words.app.reload,
          icon: 'reload',
          look: 'quiet',
          press: () => act({ kind: 'reload' }),
        })}
      </span>
    </header>
    ${appTrouble(state, words, act)} ${settings.places.includes('pop-out') ? popOutNote(state, words, act) : nothing}
    <div class="frames" ?hidden=${isAway(state)}>
      ${repeat(
        windows.filter(({ place }) => place !== 'pop-out'),
        ({ id }) => id,
        (shown) => appFrame(shown, words, act),
      )}
    </div>
  </section>`;
}

/** Where there is nothing to be shown a browser would show an error of its own. The windows stay, to be loaded again. */
function isAway({ check }: PageState): boolean {
  return check !== null && check.is !== 'fine';
}

function appChooser({ apps, simulator }: PageState, words: Words, act: Dispatch): TemplateResult {
  const { app } = simulator.settings;
  const [only] = apps;
  if (apps.length < 2) return html`<code class="address" title=${only?.url ?? ''}>${only?.url ?? ''}</code>`;
  return html`<label class="field"
    ><span class="unseen">${words.app.choose}</span>
    <select
      data-act="app"
      .value=${app}
      @change=${({ currentTarget }: Event) =>
        act({
          kind: 'settings',
          settings: { app: currentTarget instanceof HTMLSelectElement ? currentTarget.value : app },
        })}
    >
      ${apps.map(({ name, url }) => html`<option value=${name} title=${url} ?selected=${name === app}>${name} · ${url}</option>`)}
    </select>
  </label>`;
}

function toggled(places: readonly Place[], place: Place): readonly Place[] {
  return places.includes(place) ? places.filter((each) => each !== place) : [...places, place];
}
