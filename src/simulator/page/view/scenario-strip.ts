import { html, nothing, type TemplateResult } from 'lit-html';

import { untilNext } from '../model/played-time';
import type { PlayerState } from '../model/simulator-state';
import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { duration } from './duration';
import { fill } from './fill';
import { icon } from './icons';
import type { PageState } from './page-state';
import { pressButton } from './press-button';
import { knownScenario, scenarioInWords } from './scenario-in-words';
import { speedChooser } from './speed-chooser';

/** What is being played, and its buttons. Nothing of it is there while a person plays the desktop. */
export function scenarioStrip(state: PageState, words: Words, act: Dispatch): TemplateResult | typeof nothing {
  const { player, settings } = state.simulator;
  if (player === null) return nothing;
  const { title, description, only } = toldOf(player, words);
  const isPlaying = player.status === 'playing' || player.status === 'waiting';
  return html`<section
    class="player"
    aria-label=${words.player.heading}
    data-player=${player.status}
    data-player-name=${player.name}
  >
    <div class="told">
      <strong>${title}</strong>${only === '' ? nothing : html` <span class="chip">${only}</span>`}
      ${description === '' ? nothing : html`<p title=${description}>${description}</p>`}
    </div>
    <div class="buttons" role="group" aria-label=${words.player.heading}>
      ${pressButton({
        act: 'play',
        label: isPlaying ? words.player.pause : words.player.play,
        icon: isPlaying ? 'pause' : 'play',
        look: 'primary',
        press: () => act({ kind: isPlaying ? 'pause' : 'play' }),
      })}
      ${pressButton({
        act: 'step',
        label: words.player.step,
        icon: 'step',
        isPossible: player.status !== 'over',
        press: () => act({ kind: 'step' }),
      })}
      ${pressButton({
        act: 'restart',
        label: words.player.restart,
        icon: 'restart',
        press: () => act({ kind: 'restart' }),
      })}
      ${pressButton({
        act: 'loop',
        label: words.player.loop,
        icon: 'loop',
        isPressed: settings.loop,
        press: () => act({ kind: 'settings', settings: { loop: !settings.loop } }),
      })}
      ${speedChooser(settings.speed, words, act)}
      ${pressButton({
        act: 'leave',
        label: words.player.leave,
        icon: 'close',
        look: 'quiet bare',
        isBare: true,
        press: () => act({ kind: 'settings', settings: { scenario: null } }),
      })}
    </div>
    ${progress(player, state, words)}
  </section>`;
}

function progress(player: PlayerState, { now }: PageState, words: Words): TemplateResult {
  const { told, total, status } = player;
  const nextIn = status === 'playing' ? untilNext(player, now) : null;
  return html`<div class="progress">
    <progress max=${Math.max(total, 1)} value=${told} aria-label=${words.player.progress}></progress>
    <span data-told>${told} / ${total}</span>
    <span class="chip" data-player-status
      >${status === 'over' ? icon('check') : nothing}${words.player.status[status]}</span
    >
    ${
      status === 'playing' && nextIn !== null
        ? html`<span class="timer" data-next>${fill(words.player.next, { time: duration(nextIn + 999) })}</span>`
        : nothing
    }
  </div>`;
}

function toldOf(player: PlayerState, words: Words): { title: string; description: string; only: string } {
  const scenario = player.source === 'scenario' ? knownScenario(player.name) : undefined;
  if (scenario === undefined) {
    return { title: player.name, description: '', only: player.source === 'recording' ? words.player.recording : '' };
  }
  const { profile } = scenario;
  const only = profile === undefined ? '' : fill(words.player.only, { profile: words.bar.profiles[profile] });
  return { ...scenarioInWords(scenario, words), only };
}
