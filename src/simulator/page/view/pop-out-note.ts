import { html, nothing, type TemplateResult } from 'lit-html';

import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { windowStatus } from './app-frame';
import { icon } from './icons';
import type { PageState } from './page-state';
import { pressButton } from './press-button';

/** What is to be said of an app in a window of its own, which this page does not show. */
export function popOutNote({ simulator, own }: PageState, words: Words, act: Dispatch): TemplateResult {
  const shown = simulator.windows.find(({ place }) => place === 'pop-out');
  return html`<p class="note" data-pop-out=${own.popOut ? 'open' : 'blocked'}>
    ${icon('pop-out')}<span>${own.popOut ? words.app.popOutOpen : words.app.popOutBlocked}</span>
    ${
      own.popOut
        ? shown === undefined
          ? nothing
          : windowStatus(shown, words)
        : pressButton({
            act: 'show-pop-out',
            label: words.app.showPopOut,
            press: () => act({ kind: 'pop-out', open: true }),
          })
    }
  </p>`;
}
