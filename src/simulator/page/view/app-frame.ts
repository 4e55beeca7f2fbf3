import { html, nothing, type TemplateResult } from 'lit-html';

import type { AppWindow } from '../model/simulator-state';
import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { icon } from './icons';
import { pressButton } from './press-button';

/**
 * One window with the app. The frame has no address here: `frame-loads.ts` gives it one as often as it is to be loaded, so that
 * it stays the same window to the desktop, as it does in life.
 */
export function appFrame(shown: AppWindow, words: Words, act: Dispatch): TemplateResult {
  const title = [words.app.place[shown.place], shown.contactId].filter(Boolean).join(' ');
  return html`<figure class="frame" data-window-of=${shown.id}>
    <figcaption>
      <strong>${title}</strong>
      ${windowStatus(shown, words)}
      ${pressButton({
        act: `reload-${shown.place}`,
        label: `${words.app.reload}: ${title}`,
        icon: 'reload',
        look: 'quiet bare',
        isBare: true,
        press: () => act({ kind: 'reload', window: shown.id }),
      })}
    </figcaption>
    <iframe
      title=${`${words.app.heading}: ${title}`}
      data-window=${shown.id}
      data-load=${shown.load}
      data-url=${shown.url}
    ></iframe>
  </figure>`;
}

/** How the window stands with the desktop. */
export function windowStatus({ status, reason }: AppWindow, words: Words): TemplateResult {
  const picture = status === 'registered' ? icon('check') : status === 'loading' ? nothing : icon('warning');
  return html`<span class="chip status" data-window-status=${status} title=${reason ?? words.app.statusAbout[status]}
    >${picture}${words.app.status[status]}</span
  >`;
}
