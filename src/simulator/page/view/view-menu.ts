import { html, type TemplateResult } from 'lit-html';

import type { Settings } from '../model/settings';
import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { icon } from './icons';
import { menu } from './menu';
import type { PageState } from './page-state';
import { segments } from './segments';

const LANGUAGES: readonly (readonly [Settings['language'], string])[] = [
  ['en', 'English'],
  ['ko', '한국어'],
];

/** How the page looks: its language and its theme. Each language is called by its own name. */
export function viewMenu({ simulator: { settings } }: PageState, { bar }: Words, act: Dispatch): TemplateResult {
  const change = (changed: Partial<Settings>): void => act({ kind: 'settings', settings: changed });
  return menu({
    id: 'view-menu',
    name: `${bar.language}, ${bar.theme}`,
    look: 'quiet',
    face: html`${icon('digital')}<span>${settings.language === 'ko' ? '한국어' : 'EN'}</span>`,
    body: html`<h2 class="menu-title">${bar.language}</h2>
      ${segments(bar.language, 'language', LANGUAGES, settings.language, (language) => change({ language }))}
      <h2 class="menu-title">${bar.theme}</h2>
      ${segments<Settings['theme']>(
        bar.theme,
        'theme',
        (['auto', 'light', 'dark'] as const).map((theme) => [theme, bar.themes[theme]]),
        settings.theme,
        (theme) => change({ theme }),
      )}`,
  });
}
