import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import * as rxMax from 'rx-max';
import * as kit from 'rx-max/testing';
import * as rxjs from 'rxjs';
import ts from 'typescript';

import { compileErrors } from '../recording/compile-errors';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/rule-torture.md'), 'utf8');
const programs = [...text.matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code]) => String(code));
const [shown = ''] = [...text.matchAll(/^```txt\n([^]*?)\n```/gm)].map(([, block]) => String(block));

/** The seed of the failure that the page shows. */
const SEED = 4;

it('the programs of docs/rule-torture.md compile, and a mistake in one would be seen', () => {
  const mistaken =
    "import { checkRule } from 'rx-max/testing';\nimport { NEVER } from 'rxjs';\nvoid checkRule(() => NEVER, 1);";
  expect(programs).toHaveLength(3);
  // The rule and the property that the page calls by their names.
  const imported = [
    "import type { Property } from 'rx-max/testing';",
    "import { NEVER, type Observable } from 'rxjs';",
    'const rings = (): Observable<string> => NEVER;',
    'const property: Property<string> = () => true;',
  ].join('\n');
  const modules = [...programs, mistaken].map((code) =>
    `${code}\nexport {};`.replace("import { rings, property } from './rings';", imported),
  );
  expect(compileErrors(modules)).toEqual([expect.stringContaining('number')]);
});

it('the first property fails as the page shows', async () => {
  const error: unknown = await tried(programs[0] ?? '', '').catch((failure: unknown) => failure);
  expect(shownOf(error)).toBe(shown);
});

it('and holds when the rule is mended', async () => {
  await expect(tried(programs[0] ?? '', programs[1] ?? '')).resolves.toBeUndefined();
});

it('is short', () => {
  expect(text.trim().split('\n').length).toBeLessThan(120);
});

/** Runs the test of a program with the seed of the page, and with another program's rule in place of its own. */
async function tried(program: string, mended: string): Promise<void> {
  const { rings } = exportsOf(mended, {});
  const checkRule: typeof kit.checkRule = (rule, property, options) =>
    kit.checkRule((rings ?? rule) as typeof rule, property, { ...options, seed: SEED });
  const tests: (() => Promise<void>)[] = [];
  exportsOf(program, { checkRule }, (_, test) => tests.push(test));
  for (const test of tests) await test();
  expect(tests).toHaveLength(1);
}

function exportsOf(
  program: string,
  instead: object,
  it: (title: string, test: () => Promise<void>) => void = () => undefined,
): Readonly<Record<string, unknown>> {
  const modules: Readonly<Record<string, unknown>> = {
    'rx-max': rxMax,
    rxjs,
    'rx-max/testing': { ...kit, ...instead },
  };
  const { outputText } = ts.transpileModule(program, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const run = compileFunction(outputText, ['require', 'exports', 'it', 'expect']) as (
    ...given: readonly unknown[]
  ) => void;
  const exported = {};
  run((name: string) => modules[name], exported, it, expect);
  return exported;
}

/** As a runner prints it, without its own words on what differs. */
function shownOf(error: unknown): string {
  if (!(error instanceof Error)) return `no error: ${String(error)}`;
  const [head = '', ...rest] = error.message.split('\n\n');
  const lanes = rest.findIndex((part) => part.startsWith('agent:'));
  return [head.split('\n')[0], ...rest.slice(lanes)].join('\n\n');
}
