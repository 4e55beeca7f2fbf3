import { html, nothing, type TemplateResult } from 'lit-html';
import { ifDefined } from 'lit-html/directives/if-defined.js';

import { icon, type IconName } from './icons';

/** A button that says what it does. */
export interface PressButton {
  readonly label: string;
  readonly press: () => void;
  readonly icon?: IconName;
  /** What to know of it: more of what it does, or why it cannot be pressed now. */
  readonly about?: string | undefined;
  /** It stays where it is and can be reached, so that one may ask why. Default true. */
  readonly isPossible?: boolean;
  /** Of a button that is on or off. */
  readonly isPressed?: boolean;
  /** How it looks, by the names of the style sheet. */
  readonly look?: string;
  /** What it is called in scripts and tests: `data-act`. */
  readonly act: string;
  /** Which menu it closes. */
  readonly closes?: string;
  /** Only the picture is seen; the label is for who does not see it. */
  readonly isBare?: boolean;
}

export function pressButton(button: PressButton): TemplateResult {
  const { label, press, about, isPossible = true, isPressed, look = '', act, closes, isBare = false } = button;
  return html`<button
    type="button"
    class=${look === '' ? nothing : look}
    data-act=${act}
    title=${ifDefined(about ?? (isBare ? label : undefined))}
    aria-label=${isBare ? label : nothing}
    aria-disabled=${isPossible ? nothing : 'true'}
    aria-pressed=${isPressed === undefined ? nothing : String(isPressed)}
    popovertarget=${closes !== undefined && isPossible ? closes : nothing}
    popovertargetaction=${closes === undefined ? nothing : 'hide'}
    @click=${() => {
      if (isPossible) press();
    }}
  >
    ${button.icon === undefined ? nothing : icon(button.icon)}${isBare ? nothing : html`<span class="label">${label}</span>`}
  </button>`;
}
