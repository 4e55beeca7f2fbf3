import { html, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import type { Dispatch } from './act';

const SPEEDS = [0.5, 1, 2, 10, 100, Infinity] as const;

/** How fast a scenario is played. One that was said on the command line is among the choices. */
export function speedChooser(speed: number, words: Words, act: Dispatch): TemplateResult {
  const speeds = [...new Set([...SPEEDS, speed])].sort((one, other) => one - other);
  return html`<label class="field"
    >${words.player.speed}
    <select
      data-act="speed"
      .value=${String(speed)}
      @change=${({ currentTarget }: Event) => {
        const chosen = currentTarget instanceof HTMLSelectElement ? Number(currentTarget.value) : 1;
        act({ kind: 'settings', settings: { speed: chosen } });
      }}
    >
      ${speeds.map(
        (each) =>
          html`<option value=${each} ?selected=${each === speed}>
            ${each === Infinity ? words.player.atOnce : `${each}×`}
          </option>`,
      )}
    </select>
  </label>`;
}
