import { html, nothing, type TemplateResult } from 'lit-html';
import { FAULTS, type HostFault } from 'rx-max/testing';

import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { fill } from './fill';
import { icon } from './icons';
import { menu } from './menu';
import type { PageState } from './page-state';
import { pressButton } from './press-button';

/** Every fault of the desktops as a switch, behind a button that tells how many are on. */
export function faultSwitches(state: PageState, { faults }: Words, act: Dispatch): TemplateResult {
  const { faults: on, profile } = state.simulator.settings;
  const change = (next: readonly HostFault[]): void => act({ kind: 'settings', settings: { faults: next } });
  return menu({
    id: 'faults-menu',
    name: faults.heading,
    look: on.length > 0 ? 'quiet has-faults' : 'quiet',
    face: html`${icon('bolt')}<span>${faults.heading}</span>
      <span class="count" data-faults-on=${on.length}
        >${on.length === 0 ? faults.none : fill(faults.on, { count: on.length })}</span
      >`,
    body: html`<p class="about">${faults.about}</p>
      ${(Object.keys(FAULTS) as HostFault[]).map((fault) => {
        const isOfOther = fault === 'contacts-freeze' && profile !== 'max';
        return html`<label class="switch" data-fault=${fault}>
          <input
            type="checkbox"
            role="switch"
            .checked=${on.includes(fault)}
            @change=${() => change(on.includes(fault) ? on.filter((each) => each !== fault) : [...on, fault])}
            aria-describedby=${`about-${fault}`}
          />
          <span>${faults.names[fault]}</span>
          <small id=${`about-${fault}`} class=${isOfOther ? 'of-other' : nothing}>${faults.sentences[fault]}</small>
        </label>`;
      })}
      ${pressButton({
        act: 'faults-off',
        label: faults.allOff,
        isPossible: on.length > 0,
        press: () => change([]),
      })}`,
  });
}
