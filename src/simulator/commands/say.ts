import { CommanderError } from 'commander';

import { WRONG } from './exit-code';

/** What was asked for. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** What is wrong, or what a person may want to know beside it. */
export function complain(what: string): void {
  process.stderr.write(`rx-max: ${what}\n`);
}

/** Ends the command, which has said why. */
export function failed(): CommanderError {
  return new CommanderError(WRONG, 'rx-max.failed', '');
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
