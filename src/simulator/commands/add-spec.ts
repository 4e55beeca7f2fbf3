import { type Command, Option } from 'commander';
import { type MarbleSpecOptions, type Recording, toMarbleSpec } from 'rx-max/recording';

import { WRONG } from './exit-code';
import { recordingIn } from './recording-in';
import { complain, failed, messageOf } from './say';

/** `rx-max spec`. */
export function addSpec(program: Command): void {
  program
    .command('spec')
    .summary('write a spec that plays a recording')
    .description(
      "Writes a spec for rx-max/testing: the desktop says what was recorded, and the page's states say what they then say. It " +
        'passes as it is; cut it, and put a rule of yours in the place of the states.',
    )
    .argument('<file>', 'a recording, as JSON lines; - is the standard input')
    .addOption(new Option('-r, --runner <name>', 'what runs it').choices(['jest', 'vitest', 'jasmine']).default('jest'))
    .option('-t, --title <sentence>', 'what it shows')
    .action((file: string, options: MarbleSpecOptions) => {
      const { recording, isWhole } = recordingIn(file);
      process.stdout.write(specOf(recording, options));
      if (!isWhole) process.exitCode = WRONG;
    });
}

function specOf(recording: Recording, options: MarbleSpecOptions): string {
  try {
    return toMarbleSpec(recording, options);
  } catch (error) {
    complain(messageOf(error));
    throw failed();
  }
}
