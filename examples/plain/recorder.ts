import type { Max } from 'rx-max';
import { record, type Recorder, toJsonLines } from 'rx-max/recording';

/**
 * A button that records what the desktop tells, and stops it, and one that saves what was recorded as a file. Tokens, names and
 * numbers are taken out before anything is kept.
 */
export function recorderButtons(max: Max, toggle: HTMLButtonElement, save: HTMLButtonElement): void {
  let recorder: Recorder | undefined;
  let isRecording = false;

  function show(): void {
    toggle.textContent = isRecording ? 'Stop recording' : 'Record';
    toggle.setAttribute('aria-pressed', String(isRecording));
    save.disabled = recorder === undefined;
  }

  toggle.addEventListener('click', () => {
    if (isRecording) recorder?.stop();
    else recorder = record(max);
    isRecording = !isRecording;
    show();
  });
  save.addEventListener('click', () => {
    if (recorder !== undefined) download('session.jsonl', toJsonLines(recorder.recording()));
  });
  show();
}

function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
