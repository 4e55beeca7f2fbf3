import { compileFunction } from 'node:vm';
import * as kit from 'rx-max/testing';
import * as jestKit from 'rx-max/testing/jest';
import * as rxjs from 'rxjs';
import ts from 'typescript';

/** The spec in the text of a rule's failure. */
export function specIn(message: string): string {
  const [, spec] = /is what the rule gave:\n\n([^]*?\n\}.*\);)\n/.exec(message) ?? [];
  if (spec === undefined) throw new Error(`There is no spec in ${message}`);
  return spec;
}

/** Runs a spec as a runner would, with the rule that it names. */
export function runSpec(spec: string, name: string, rule: unknown): void {
  const { outputText } = ts.transpileModule(spec, { compilerOptions: { target: ts.ScriptTarget.ES2022 } });
  const tests: (() => void)[] = [];
  const it = (_: string, test: () => void): number => tests.push(test);
  // Outside this realm errors and dates are others.
  const realm = { Error, TypeError, RangeError, Date, Map, Set, expect };
  const known = { ...kit, ...realm, marbles: jestKit.marbles, defer: rxjs.defer, it, [name]: rule };
  const program = compileFunction(outputText, Object.keys(known)) as (...given: readonly unknown[]) => void;
  program(...Object.values(known));
  expect(tests).toHaveLength(1);
  for (const test of tests) test();
}
