import type { GivenFile, RecordingEdge } from './model/recording-desk';

/** Some browsers read what is saved only after the click. */
const READ = 60_000;

/** Saves, chooses and copies by this browser. */
export const fileEdge: Pick<RecordingEdge, 'save' | 'choose' | 'copy'> = {
  save(name, type, text) {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), READ);
  },
  choose(chosen: (file: GivenFile) => void) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.jsonl,.ndjson,.txt';
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined) chosen(file);
    });
    input.click();
  },
  copy: (text) =>
    // It is not there where a page is not trusted, such as by another address than loopback.
    Promise.resolve(text)
      .then((told) => navigator.clipboard.writeText(told))
      .then(
        () => true,
        () => false,
      ),
};
