import { html, nothing, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import type { Copied, Dispatch } from './act';
import { fill } from './fill';
import { icon } from './icons';
import type { PageState } from './page-state';
import { pressButton } from './press-button';

/** What keeps the app from being shown or from hearing anything, and what to change. */
export function appTrouble(state: PageState, words: Words, act: Dispatch): TemplateResult | typeof nothing {
  const trouble = troubleOf(state, words);
  if (trouble === null) return nothing;
  const { is, title, about, code, copies } = trouble;
  return html`<div class="trouble" role="alert" data-trouble=${is}>
    ${icon('warning')}
    <div>
      <h3>${title}</h3>
      <p>${about}</p>
      ${code.map(
        ({ label, text }) =>
          html`<p class="code">${label === '' ? nothing : html`<span>${label}</span>`}<code>${text}</code></p>`,
      )}
      <p class="buttons">
        ${
          copies === null
            ? nothing
            : pressButton({
                act: 'copy',
                label: state.own.copied?.what === copies.what ? copiedWord(state, words) : words.trouble.copy,
                icon: 'copy',
                press: () => act({ kind: 'copy', ...copies }),
              })
        }
        ${pressButton({
          act: 'again',
          label: words.trouble.again,
          icon: 'reload',
          press: () => act({ kind: 'check' }),
        })}
      </p>
    </div>
  </div>`;
}

interface Trouble {
  readonly is: string;
  readonly title: string;
  readonly about: string;
  readonly code: readonly { readonly label: string; readonly text: string }[];
  readonly copies: { readonly what: Copied; readonly text: string } | null;
}

/** What the server found counts first: of an app that is not there nothing else can be said. */
function troubleOf({ check, simulator, origin }: PageState, { trouble }: Words): Trouble | null {
  const { windows } = simulator;
  const url = windows[0]?.url ?? '';
  if (check?.is === 'unreachable') {
    const title = fill(trouble.unreachable, { url });
    return {
      is: check.is,
      title,
      about: trouble.unreachableAbout,
      code: [{ label: '', text: check.why }],
      copies: null,
    };
  }
  if (check?.is === 'failing') {
    const title = fill(trouble.failing, { url, status: check.status });
    return { is: check.is, title, about: trouble.failingAbout, code: [], copies: null };
  }
  if (check?.is === 'not-framed') {
    const instead = `Content-Security-Policy: frame-ancestors 'self' ${origin}`;
    return {
      is: check.is,
      title: trouble.notFramed,
      about: trouble.notFramedAbout,
      code: [
        { label: trouble.header, text: `${check.header}: ${check.value}` },
        { label: trouble.instead, text: instead },
      ],
      copies: { what: 'header', text: instead },
    };
  }
  const refused = windows.find(({ status }) => status === 'refused');
  if (refused !== undefined) {
    const title = fill(trouble.refused, { reason: refused.reason ?? '' });
    return { is: 'refused', title, about: trouble.refusedAbout, code: [], copies: null };
  }
  if (!windows.some(({ status }) => status === 'quiet')) return null;
  const text = `connectMax({ issuer: 'my-app', origins: ['${origin}'] })`;
  return {
    is: 'quiet',
    title: trouble.quiet,
    about: trouble.quietAbout,
    code: [{ label: '', text }],
    copies: { what: 'setting', text },
  };
}

function copiedWord({ own }: PageState, { bar }: Words): string {
  return own.copied?.done === true ? bar.copied : bar.notCopied;
}
