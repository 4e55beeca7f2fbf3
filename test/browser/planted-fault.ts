import type { Plugin } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import FAULTS from './planted-faults.json';

/** A fault in the sources of the library: a text of a file, and what stands there instead. */
export interface PlantedFault {
  readonly name: string;
  /** Below `src/`. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  /** The tests that have to notice it. */
  readonly testFile: string;
  /** A part of the title of a test that has to fail, in at least one browser. */
  readonly caughtBy: string;
}

export const PLANTED_FAULTS: readonly PlantedFault[] = FAULTS;

const SOURCES = join(__dirname, '..', '..', 'src');

/** The source with the fault in it. @throws if the text is not there exactly once: the table must follow the sources. */
export function plant({ name, file, find, replace }: PlantedFault): string {
  const pieces = readFileSync(join(SOURCES, file), 'utf8').split(find);
  if (pieces.length !== 2) throw new Error(`${name}: the text stands ${String(pieces.length - 1)} times in ${file}`);
  return pieces.join(replace);
}

/** Builds the library with the fault that `RX_MAX_PLANTED_FAULT` names; without it, as it is. */
export function faultPlugin(name = process.env['RX_MAX_PLANTED_FAULT']): Plugin {
  const fault = PLANTED_FAULTS.find((known) => known.name === name);
  if (name !== undefined && fault === undefined) throw new Error(`No planted fault is called ${name}`);
  return {
    name: 'planted-fault',
    setup(build) {
      if (fault === undefined) return;
      const path = join(SOURCES, fault.file);
      build.onLoad({ filter: /\.ts$/ }, (args) =>
        args.path === path ? { contents: plant(fault), loader: 'ts' } : undefined,
      );
    },
  };
}
