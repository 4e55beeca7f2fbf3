import { html, type TemplateResult } from 'lit-html';

/** A few choices side by side, of which one holds. */
export function segments<Choice extends string>(
  title: string,
  name: string,
  choices: readonly (readonly [Choice, string])[],
  chosen: Choice,
  choose: (choice: Choice) => void,
): TemplateResult {
  return html`<fieldset class="segments" data-choice=${name}>
    <legend class="unseen">${title}</legend>
    ${choices.map(
      ([choice, label]) =>
        html`<label
          ><input
            type="radio"
            name=${name}
            value=${choice}
            .checked=${choice === chosen}
            @change=${() => choose(choice)}
          /><span>${label}</span></label
        >`,
    )}
  </fieldset>`;
}
