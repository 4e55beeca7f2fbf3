import { html, nothing, svg, type TemplateResult } from 'lit-html';

import { clockText } from './clock-text';
import type { Registration, RegistrationStatus } from './registration-status';
import type { Actions } from './view-state';
import type { Words } from './words';

const BOX = { width: 92, height: 30 };

/** Where the states stand: the way to a registration above, what may come instead below. */
const PLACES: Readonly<Record<RegistrationStatus, readonly [x: number, y: number]>> = {
  idle: [50, 22],
  registering: [170, 22],
  registered: [290, 22],
  silent: [50, 94],
  refused: [170, 94],
  closed: [290, 94],
};

/** The steps from state to state, as lines with an arrow at their end. */
const STEPS: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[] = [
  [98, 17, 121, 17],
  [122, 27, 99, 27],
  [218, 17, 241, 17],
  [242, 27, 219, 27],
  [140, 39, 82, 76],
  [68, 77, 126, 40],
  [164, 39, 164, 76],
  [176, 77, 176, 40],
  [290, 39, 290, 76],
];

/** The states of a registration, with the present one lit. */
export function registrationDiagram(
  registrations: ReadonlyMap<string, Registration>,
  chosen: string,
  words: Words,
  actions: Actions,
): TemplateResult {
  const present = registrations.get(chosen);
  const windows = [...registrations.keys()];
  const now =
    present === undefined
      ? words.noRegistration
      : words.registrationNow(words.statuses[present.status], clockText(present.since));
  return html`<section class="rxm-machine" aria-label=${words.registration}>
    <header>
      <h3>${words.registration}</h3>
      ${
        windows.length < 2
          ? nothing
          : html`<select
              aria-label=${words.window}
              @change=${(event: Event) => {
                if (event.target instanceof HTMLSelectElement) actions.set({ window: event.target.value });
              }}
            >
              ${windows.map(
                (name) =>
                  html`<option value=${name} ?selected=${name === chosen}>
                    ${name === '' ? words.theWindow : name}
                  </option>`,
              )}
            </select>`
      }
    </header>
    <svg viewBox="0 0 340 116" width="340" height="116" role="img" aria-label=${now}>
      <g class="rxm-steps">${STEPS.map((step) => arrow(...step))}</g>
      ${(Object.keys(PLACES) as RegistrationStatus[]).map((status) => box(status, present, words))}
    </svg>
    <p>${now}${present === undefined || present.reason === '' ? nothing : html`<br /><q>${present.reason}</q>`}</p>
  </section>`;
}

function box(status: RegistrationStatus, present: Registration | undefined, words: Words): TemplateResult {
  const [x, y] = PLACES[status];
  const { width, height } = BOX;
  const look =
    status === present?.status ? 'rxm-state rxm-lit' : status === present?.before ? 'rxm-state rxm-was' : 'rxm-state';
  return svg`<g class=${look} data-status=${status}>
    <rect x=${x - width / 2} y=${y - height / 2} width=${width} height=${height} rx="15"></rect>
    <text x=${x} y=${y + 4}>${words.statuses[status]}</text>
  </g>`;
}

/** A line and its head. */
function arrow(x1: number, y1: number, x2: number, y2: number): TemplateResult {
  const turn = (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI;
  return svg`<path d="M-5 -3.5L0 0L-5 3.5" transform=${`translate(${String(x2)} ${String(y2)}) rotate(${turn.toFixed(1)})`}></path>
    <path d=${`M${String(x1)} ${String(y1)}L${String(x2)} ${String(y2)}`}></path>`;
}
