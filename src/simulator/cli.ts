import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { Command, CommanderError } from 'commander';

import { addReplay } from './commands/add-replay';
import { addSimulate } from './commands/add-simulate';
import { addSpec } from './commands/add-spec';
import { WRONG_CALL } from './commands/exit-code';

/*
 * The command `rx-max`. What it was asked for goes to the standard output, and what is wrong to the standard error.
 * Exit codes: 0 all is well, 1 something that was asked for went wrong, 2 it was called in a wrong way.
 */
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

const program = new Command('rx-max')
  .description(
    "Runs an agent desktop like NICE's MAX and CXone Agent, and looks into recordings of what one told a page.",
  )
  .version(version)
  .exitOverride()
  .addHelpText(
    'after',
    `
A recording is made in the page, with rx-max/recording; tokens, names and numbers are taken out before anything is kept:

  const recorder = record(max);
  const text = toJsonLines(recorder.recording());   // save it as session.jsonl

Examples:
  $ npx rx-max simulate --app http://localhost:4200  a desktop in the browser, with your app in it
  $ npx rx-max replay session.jsonl                  all events, and the state after each batch
  $ npx rx-max replay session.jsonl --speed 10       the same as it happened, ten times as fast
  $ npx rx-max spec session.jsonl > session.spec.ts  a spec that plays it

Exit codes: 0 all is well, 1 what was asked for went wrong, as where a file is damaged, 2 the command is wrong.`,
  );

addSimulate(program, fileURLToPath(new URL('./simulator', import.meta.url)));
addReplay(program);
addSpec(program);

// Whoever reads may have read enough, as `head` does.
process.stdout.on('error', () => process.exit(0));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.code.startsWith('rx-max.') || error.exitCode === 0 ? error.exitCode : WRONG_CALL;
}
