import type { Command } from 'commander';

import { printReplay } from '../print-replay';
import { WRONG } from './exit-code';
import { recordingIn } from './recording-in';
import { print } from './say';
import { toSpeed } from './to-speed';

/** `rx-max replay`. */
export function addReplay(program: Command): void {
  program
    .command('replay')
    .summary('print the events of a recording, and the state after each batch')
    .description(
      'Prints what the desktop told, with the fields that tell something, and what is known after each batch: the agent, the ' +
        'contacts, mute and the phone leg. The session token is never printed.',
    )
    .argument('<file>', 'a recording, as JSON lines; - is the standard input')
    .option(
      '-s, --speed <factor>',
      'how many times faster than it was recorded; all of it at once, without it',
      toSpeed,
    )
    .action(async (file: string, { speed }: { readonly speed?: number }) => {
      const { recording, isWhole } = recordingIn(file);
      await printReplay(recording, print, speed);
      if (!isWhole) process.exitCode = WRONG;
    });
}
