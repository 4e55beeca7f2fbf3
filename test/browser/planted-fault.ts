import type { Plugin } from 'esbuild';

import { chosen, type Fault, plant } from '../faults/plant.cjs';
import FAULTS from './planted-faults.json';

/** A fault that tests in a browser have to notice. */
export interface PlantedFault extends Fault {
  /** The tests that have to notice it. */
  readonly testFile: string;
  /** A part of the title of a test that has to fail, in at least one browser. */
  readonly caughtBy: string;
}

export const PLANTED_FAULTS: readonly PlantedFault[] = FAULTS;

/** Builds the library with the fault that `RX_MAX_PLANTED_FAULT` names; without it, as it is. */
export function faultPlugin(): Plugin {
  const planted = chosen(PLANTED_FAULTS);
  return {
    name: 'planted-fault',
    setup(build) {
      if (planted === undefined) return;
      build.onLoad({ filter: /\.ts$/ }, (args) =>
        args.path === planted.path ? { contents: plant(planted.fault), loader: 'ts' } : undefined,
      );
    },
  };
}
