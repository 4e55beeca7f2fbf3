import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import * as rxMax from 'rx-max';
import * as rxjs from 'rxjs';
import ts from 'typescript';

import * as customer from '../../docs/cookbook/customer';
import type { PlantedBug } from './planted-bugs';

const COOKBOOK = join(__dirname, '../../docs/cookbook');

/** What recipes import. */
const MODULES: Readonly<Record<string, unknown>> = { 'rx-max': rxMax, rxjs, './customer': customer };

/**
 * The program of a recipe with a bug in it.
 *
 * @throws if a text is not there exactly once: the bugs must follow the recipes
 */
export function plantedProgram({ name, recipe, edits }: PlantedBug): string {
  return edits.reduce(
    (program, { find, replace }) => {
      const pieces = program.split(find);
      if (pieces.length !== 2) throw new Error(`${name}: “${find}” stands ${pieces.length - 1} times in ${recipe}`);
      return pieces.join(replace);
    },
    readFileSync(join(COOKBOOK, `${recipe}.ts`), 'utf8'),
  );
}

/** What such a program exports. */
export function plantRecipe(bug: PlantedBug): unknown {
  const { outputText } = ts.transpileModule(plantedProgram(bug), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const program = compileFunction(outputText, ['require', 'exports']) as (...given: readonly unknown[]) => void;
  const exported = {};
  program((name: string) => MODULES[name], exported);
  return exported;
}
