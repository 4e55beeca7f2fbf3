import { readFileSync } from 'node:fs';

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type MarbleSpecOptions, parseRecording, type Recording, toMarbleSpec } from 'rx-max/recording';

import { printReplay } from './print-replay';

/*
 * The command `rx-max`. What it was asked for goes to the standard output, and what is wrong to the standard error.
 * Exit codes: 0 all is well, 1 the file cannot be read or is damaged, 2 it was called in a wrong way.
 */
const WRONG_FILE = 1;
const WRONG_CALL = 2;

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

const program = new Command('rx-max')
  .description("Looks into recordings of what NICE's agent desktops, MAX and CXone Agent, told a page.")
  .version(version)
  .exitOverride()
  .addHelpText(
    'after',
    `
A recording is made in the page, with rx-max/recording; tokens, names and numbers are taken out before anything is kept:

  const recorder = record(max);
  const text = toJsonLines(recorder.recording());   // save it as session.jsonl

Examples:
  $ npx rx-max replay session.jsonl                  all events, and the state after each batch
  $ npx rx-max replay session.jsonl --speed 10       the same as it happened, ten times as fast
  $ npx rx-max spec session.jsonl > session.spec.ts  a spec that plays it

Exit codes: 0 all is well, 1 the file cannot be read or is damaged, 2 the command is wrong.`,
  );

program
  .command('replay')
  .summary('print the events of a recording, and the state after each batch')
  .description(
    'Prints what the desktop told, with the fields that tell something, and what is known after each batch: the agent, the ' +
      'contacts, mute and the phone leg. The session token is never printed.',
  )
  .argument('<file>', 'a recording, as JSON lines; - is the standard input')
  .option('-s, --speed <factor>', 'how many times faster than it was recorded; all of it at once, without it', toSpeed)
  .action(async (file: string, { speed }: { readonly speed?: number }) => {
    const { recording, isWhole } = recordingIn(file);
    await printReplay(recording, print, speed);
    if (!isWhole) process.exitCode = WRONG_FILE;
  });

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
    if (!isWhole) process.exitCode = WRONG_FILE;
  });

/** The recording in a file; what of it is whole, if it is damaged. */
function recordingIn(file: string): { readonly recording: Recording; readonly isWhole: boolean } {
  const { recording, fault } = parseRecording(textIn(file));
  if (fault !== null) complain(`${file}: ${fault.message}`);
  if (recording === null) throw new CommanderError(WRONG_FILE, 'rx-max.file', '');
  return { recording, isWhole: fault === null };
}

function textIn(file: string): string {
  try {
    return readFileSync(file === '-' ? process.stdin.fd : file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    complain(`${file}: it cannot be read (${code === 'ENOENT' ? 'there is no such file' : String(code)})`);
    throw new CommanderError(WRONG_FILE, 'rx-max.file', '');
  }
}

function specOf(recording: Recording, options: MarbleSpecOptions): string {
  try {
    return toMarbleSpec(recording, options);
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    throw new CommanderError(WRONG_FILE, 'rx-max.spec', '');
  }
}

function toSpeed(text: string): number {
  const speed = Number(text);
  if (!(speed > 0) || speed === Infinity) throw new InvalidArgumentError('A number above 0 is needed.');
  return speed;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(what: string): void {
  process.stderr.write(`rx-max: ${what}\n`);
}

// Whoever reads may have read enough, as `head` does.
process.stdout.on('error', () => process.exit(0));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.code.startsWith('rx-max.') || error.exitCode === 0 ? error.exitCode : WRONG_CALL;
}
