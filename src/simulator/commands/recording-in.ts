import { readFileSync } from 'node:fs';

import { parseRecording, type Recording } from 'rx-max/recording';

import { complain, failed } from './say';

/** The recording in a file; what of it is whole, if it is damaged. */
export function recordingIn(file: string): { readonly recording: Recording; readonly isWhole: boolean } {
  const { recording, fault } = parseRecording(textIn(file));
  if (fault !== null) complain(`${file}: ${fault.message}`);
  if (recording === null) throw failed();
  return { recording, isWhole: fault === null };
}

function textIn(file: string): string {
  try {
    return readFileSync(file === '-' ? process.stdin.fd : file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    complain(`${file}: it cannot be read (${code === 'ENOENT' ? 'there is no such file' : String(code)})`);
    throw failed();
  }
}
