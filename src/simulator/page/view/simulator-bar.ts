import { html, nothing, type TemplateResult } from 'lit-html';
import type { ProfileName } from 'rx-max/testing';

import type { Settings } from '../model/settings';
import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { faultSwitches } from './fault-switches';
import { icon } from './icons';
import type { PageState } from './page-state';
import { pressButton } from './press-button';
import { segments } from './segments';
import { viewMenu } from './view-menu';

const PROFILES: readonly ProfileName[] = ['max', 'cxone-agent'];

/** Over the desktop: what a person chooses who plays it, none of which an agent ever sees. */
export function simulatorBar(state: PageState, words: Words, act: Dispatch): TemplateResult {
  const { bar } = words;
  const { settings, player } = state.simulator;
  return html`<header class="simulator-bar">
    <a class="skip" href="#desktop">${bar.skip}</a>
    <h1>${bar.name} <small>${bar.subtitle}</small></h1>
    ${segments(
      bar.profile,
      'profile',
      PROFILES.map((profile) => [profile, bar.profiles[profile]]),
      settings.profile,
      (profile) => act({ kind: 'settings', settings: { profile } }),
    )}
    <button
      type="button"
      class=${player === null ? 'primary' : nothing}
      data-act="scenarios"
      aria-haspopup="dialog"
      @click=${() => act({ kind: 'own', own: { dialog: 'scenarios' } })}
    >
      ${icon('play')}<span>${words.player.pick}…</span>
    </button>
    ${faultSwitches(state, words, act)}
    <span class="gap"></span>
    <span class="for-wide">
      ${segments<Settings['layout']>(
        bar.layout,
        'layout',
        (['both', 'desktop', 'inspector'] as const).map((layout) => [layout, bar.layouts[layout]]),
        settings.layout,
        (layout) => act({ kind: 'settings', settings: { layout } }),
      )}
    </span>
    ${pressButton({
      act: 'share',
      label: state.own.copied?.what === 'address' ? (state.own.copied.done ? bar.copied : bar.notCopied) : bar.share,
      about: bar.share,
      icon: state.own.copied?.what === 'address' ? 'check' : 'share',
      look: 'quiet',
      press: () => act({ kind: 'copy', what: 'address' }),
    })}
    ${viewMenu(state, words, act)}
    ${pressButton({
      act: 'help',
      label: bar.help,
      icon: 'help',
      look: 'quiet bare',
      isBare: true,
      press: () => act({ kind: 'own', own: { dialog: 'help' } }),
    })}
  </header>`;
}
