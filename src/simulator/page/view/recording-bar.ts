import { html, nothing, type TemplateResult } from 'lit-html';

import type { RecordingPress } from '../model/recording-desk';
import type { RecorderState } from '../model/recorder';
import type { RecordingWords } from '../words/recording-words';
import type { Words } from '../words/words';
import type { Dispatch } from './act';
import { duration } from './duration';
import { fill } from './fill';
import { menu } from './menu';
import type { PageState } from './page-state';
import { type PressButton, pressButton } from './press-button';

const FILES = 'recording-files';

/** Records, and makes something of what was recorded: a file, a spec, a picture. It stands with the lanes. */
export function recordingBar(
  { recording, now }: PageState,
  { recording: words }: Words,
  act: Dispatch,
): TemplateResult {
  const { recorder, isStretch } = recording;
  const isGoing = recorder.is === 'recording';
  const does = (press: RecordingPress) => (): void => act({ kind: 'record', does: press });
  return html`<div class="recording" role="group" aria-label=${words.heading} data-recorder=${recorder.is}>
    ${pressButton({
      act: isGoing ? 'stop-recording' : 'start-recording',
      label: isGoing ? words.stop : words.record,
      about: words.recordAbout,
      icon: isGoing ? 'stop' : 'record',
      look: isGoing ? 'bad' : '',
      press: does(isGoing ? 'stop' : 'start'),
    })}
    ${recorder.is === 'off' ? nothing : told(recorder, now, words)}
    ${pressButton({
      act: 'copy-spec',
      label: isStretch ? words.copyStretch : words.copySpec,
      about: words.copyAbout,
      icon: 'copy',
      press: does('copy-spec'),
    })}
    ${menu({
      id: FILES,
      name: words.files,
      face: html`<span>${words.files}</span>`,
      body: html`${item({
        act: 'save-recording',
        label: words.save,
        about: recorder.is === 'off' ? words.nothingYet : words.saveAbout,
        isPossible: recorder.is !== 'off',
        press: does('save'),
      })}
      ${item({ act: 'open-recording', label: words.load, about: words.loadAbout, press: does('choose') })}
      ${item({ act: 'save-svg', label: words.svg, about: words.svgAbout, press: does('save-svg') })}`,
    })}
  </div>`;
}

/** What can be done, and what comes of it. */
function item(button: PressButton & { readonly about: string }): TemplateResult {
  return html`${pressButton({ ...button, look: 'item', closes: FILES })}
    <p class="about">${button.about}</p>`;
}

function told(
  recorder: Exclude<RecorderState, { readonly is: 'off' }>,
  now: number,
  words: RecordingWords,
): TemplateResult {
  const isOver = recorder.is === 'recorded';
  const time = duration((isOver ? recorder.until : now) - recorder.since);
  const isCutOff = isOver && recorder.wasCutOff;
  return html`<span class=${isOver ? 'chip' : 'chip going'} data-recorded title=${isCutOff ? words.cutOff : nothing}
    >${fill(isOver ? words.done : words.going, { count: recorder.events, time })}${isCutOff ? ` – ${words.cutOff}` : ''}</span
  >`;
}
