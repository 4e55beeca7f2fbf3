import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

import ts from 'typescript';

export const PAGE = readFileSync(join(__dirname, '../../../docs/migration.md'), 'utf8');

/** The programs of the page by the names that stand in their first lines. */
export const PROGRAMS: ReadonlyMap<string, string> = new Map(
  [...PAGE.matchAll(/^```ts\n\/\/ (\S+)\n([^]*?)^```$/gm)].map(([, name, code]) => [String(name), String(code)]),
);

export function programNamed(name: string): string {
  const found = PROGRAMS.get(name);
  if (found === undefined) throw new Error(`docs/migration.md has no ${name}`);
  return found;
}

/**
 * Runs a program of the page.
 *
 * @param modules - what it imports, by name
 * @param window - what it says `window` to
 * @returns what it exports
 */
export function runProgram(
  name: string,
  modules: Readonly<Record<string, unknown>>,
  window: unknown,
): Readonly<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(programNamed(name), {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const run = compileFunction(outputText, ['require', 'exports', 'window']) as (...given: readonly unknown[]) => void;
  const exported = {};
  run((module: string) => modules[module], exported, window);
  return exported;
}

/** A table of the page: what each of its lines says of each program, where `yes` is true. */
export function tableWith(line: string): ReadonlyMap<string, readonly boolean[]> {
  const tables = PAGE.split(/\n\n+/).filter((part) => part.startsWith('|'));
  const table = tables.find((part) => part.includes(`| ${line}`)) ?? '';
  return new Map(
    table
      .split('\n')
      .slice(2)
      .map((row) => row.split('|').map((cell) => cell.trim()))
      .map(([, title = '', ...cells]) => [title, cells.slice(0, -1).map((cell) => cell === 'yes')]),
  );
}
