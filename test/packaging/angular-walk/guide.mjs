// docs/angular.md as the walk takes it: its first section is steps, all other blocks are files of the same application.
import { readFileSync } from 'node:fs';

/**
 * @typedef {{ readonly kind: 'command', readonly line: string } | { readonly kind: 'file', readonly path: string, readonly text: string }} Step
 * @typedef {{ readonly steps: readonly Step[], readonly files: readonly (Step & { kind: 'file' })[], readonly undo: readonly string[] }} Guide
 */

/**
 * @param {string} path
 * @returns {Guide}
 */
export function readGuide(path) {
  const text = readFileSync(path, 'utf8');
  const [, first = '', ...others] = text.split(/^## /m);
  const undo = /`(git checkout [^`]*)`/.exec(text)?.[1];
  if (undo === undefined) throw new Error(`${path} does not say how ng add is undone`);
  return {
    steps: stepsIn(first),
    files: others.flatMap(stepsIn).map((step) => {
      if (step.kind === 'file') return step;
      throw new Error(`${path}: "${step.line}" stands outside of the steps, and nobody runs it`);
    }),
    undo: undo.split(' && '),
  };
}

/**
 * @param {string} text
 * @returns {Step[]}
 */
function stepsIn(text) {
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].flatMap(([, language, code = '']) => stepsOf(language, code));
}

/**
 * @param {string | undefined} language
 * @param {string} code
 * @returns {Step[]}
 */
function stepsOf(language, code) {
  if (language === 'sh') {
    return code
      .trim()
      .split('\n')
      .map((line) => ({ kind: 'command', line }));
  }
  const [, path] = /^\/\/ (src\/\S+)\n/.exec(code) ?? [];
  if (path === undefined) throw new Error(`A block has no name of a file in its first line: ${code.slice(0, 60)}`);
  return [{ kind: 'file', path, text: code.slice(code.indexOf('\n') + 1) }];
}
