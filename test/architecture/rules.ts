import { posix } from 'node:path';
import ts from 'typescript';
import { type Import, layerOf, type SourceFile, type Sources } from './source-file';

/** A rule of design.md or style.md: what it finds wrong, a sentence each, and sources in which it must find something. */
export interface Rule {
  readonly title: string;
  readonly violations: (files: readonly SourceFile[]) => readonly string[];
  readonly broken: readonly Sources[];
}

interface Layer {
  /** Other layers that may be imported, by a relative path. */
  readonly layers: readonly string[];
  /** Packages that may be imported; `type` says: only their types. */
  readonly packages: Readonly<Record<string, 'value' | 'type'>> | 'any';
}

const CODECS = { 'io-ts': 'value', 'fp-ts': 'type' } as const;
const STREAMS = { rxjs: 'value' } as const;
const CORE = { 'rx-max': 'value', ...STREAMS } as const;

/** "Entries and folders" of design.md. What stands in no row is forbidden, so a new folder needs its row. */
const LAYERS: Readonly<Record<string, Layer>> = {
  wire: { layers: [], packages: CODECS },
  'max-error': { layers: [], packages: {} },
  window: { layers: ['wire', 'max-error'], packages: STREAMS },
  snapshot: { layers: ['wire'], packages: {} },
  // A connection hands its app the commands and the states; they know nothing of it.
  connection: { layers: ['wire', 'max-error', 'window', 'snapshot', 'state', 'commands'], packages: STREAMS },
  operators: { layers: ['wire', 'max-error', 'window', 'snapshot'], packages: STREAMS },
  state: { layers: ['wire', 'max-error', 'window', 'snapshot'], packages: STREAMS },
  commands: { layers: ['wire', 'max-error', 'snapshot'], packages: STREAMS },
  index: {
    layers: ['wire', 'max-error', 'window', 'snapshot', 'connection', 'operators', 'state', 'commands'],
    packages: {},
  },
  host: { layers: ['wire'], packages: {} },
  // A runner's binding takes the runner's own `expect`.
  testing: { layers: ['host'], packages: { ...CORE, '@jest': 'value', vitest: 'value', 'fast-check': 'value' } },
  // It sees what an app sees: what may be kept of an event stands in a list of its own, and not in that of the codecs.
  recording: { layers: [], packages: CORE },
  // It sees what an app sees, and its view is a page's.
  inspector: { layers: [], packages: { ...CORE, 'lit-html': 'value' } },
  angular: { layers: [], packages: { ...CORE, '@angular': 'value' } },
  // What `ng add` runs; Angular's command brings its own tools.
  schematics: { layers: [], packages: { '@angular-devkit': 'value', '@schematics': 'value', rxjs: 'value' } },
  simulator: { layers: [], packages: 'any' },
};

/** The simulator is an application, with a page, a server and a state of its own. */
const isSimulator = (file: SourceFile): boolean => file.layer === 'simulator';

/** The inspector draws on a page, and speaks between tabs. */
const isPage = (file: SourceFile): boolean => isSimulator(file) || file.layer === 'inspector';

const BANNED_NAMES = ['utils', 'helpers', 'common', 'misc', 'shared', 'lib', 'types', 'constants'];

export const RULES: readonly Rule[] = [
  {
    title: 'imports run one way, as the table of layers says',
    violations: (files) =>
      files.flatMap((file) => {
        const row = LAYERS[file.layer];
        if (row === undefined) return [`${file.path}: no layer of the table`];
        return file.imports.filter((found) => !isAllowed(file, row, found)).map((found) => said(file, found.specifier));
      }),
    broken: [
      { 'src/wire/a.ts': `import type { B } from '../window/b';`, 'src/window/b.ts': 'export interface B {}' },
      { 'src/operators/a.ts': `export { b } from '../connection/b';`, 'src/connection/b.ts': 'export const b = 1;' },
      { 'src/state/a.ts': `import type { B } from '../connection/b';`, 'src/connection/b.ts': 'export interface B {}' },
      { 'src/commands/a.ts': `import { b } from '../state/b';`, 'src/state/b.ts': 'export const b = 1;' },
      { 'src/snapshot/a.ts': `import { b } from '../state/b';`, 'src/state/b.ts': 'export const b = 1;' },
      { 'src/snapshot/a.ts': `export type A = import('../window/b').B;`, 'src/window/b.ts': 'export interface B {}' },
      { 'src/host/a.ts': `import { b } from '../snapshot/b';`, 'src/snapshot/b.ts': 'export const b = 1;' },
      { 'src/recording/a.ts': `import { b } from '../host/b';`, 'src/host/b.ts': 'export const b = 1;' },
      { 'src/testing/a.ts': `import { b } from '../wire/b';`, 'src/wire/b.ts': 'export const b = 1;' },
      { 'src/wire/a.ts': `import { map } from 'rxjs';` },
      { 'src/snapshot/a.ts': `import type { Observable } from 'rxjs';` },
      { 'src/host/a.ts': `export const a = () => import('rxjs');` },
      { 'src/wire/a.ts': `import { right } from 'fp-ts/Either';` },
      { 'src/wire/a.ts': `import { nothing } from './nowhere';` },
      { 'src/connection/a.ts': `import { map } from 'lodash';` },
      { 'src/window/a.ts': `import { readFile } from 'node:fs';` },
      { 'src/simulator/a.ts': `import { b } from '../wire/b';`, 'src/wire/b.ts': 'export const b = 1;' },
      { 'src/elsewhere/a.ts': '' },
    ],
  },
  {
    title: 'no import leads back to where it came from',
    violations: (files) => cyclesOf(files),
    broken: [
      { 'src/wire/a.ts': `import { b } from './b';`, 'src/wire/b.ts': `import type { A } from './a';` },
      {
        'src/wire/a.ts': `export * from './b';`,
        'src/wire/b.ts': `export * from './c';`,
        'src/wire/c.ts': `export * from './a';`,
      },
    ],
  },
  {
    title: 'only window/ speaks of the window',
    violations: (files) =>
      files
        .filter((file) => file.layer !== 'window' && !isPage(file))
        .flatMap((file) =>
          identifiers(
            file,
            /^([wW]indow|document|Document|location|navigator|globalThis|self|postMessage|MessageEvent\w*)$/,
          ),
        ),
    broken: [
      { 'src/connection/a.ts': 'export const a = window.origin;' },
      { 'src/connection/a.ts': 'export const a = (event: MessageEvent) => event.data;' },
      { 'src/connection/a.ts': 'export const a = (to: { postMessage(data: unknown): void }) => to.postMessage(1);' },
      { 'src/operators/a.ts': 'export const a = globalThis.name;' },
    ],
  },
  {
    title: 'new Observable belongs to window/',
    violations: (files) =>
      files
        .filter((file) => file.layer !== 'window' && !isSimulator(file))
        .flatMap((file) =>
          file.nodes.filter((node) => isNew(node, 'Observable')).map(() => said(file, 'new Observable')),
        ),
    broken: [{ 'src/operators/a.ts': `import { Observable } from 'rxjs'; export const a = new Observable<number>();` }],
  },
  {
    title: 'files and folders are in kebab-case and name a concept',
    violations: (files) =>
      files.flatMap((file) =>
        file.path
          .replace(/\.(d\.)?\w+$/, '')
          .split('/')
          .filter((name) => BANNED_NAMES.includes(name) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
          .map((name) => said(file, name)),
      ),
    broken: [
      ...BANNED_NAMES.map((name) => ({ [`src/wire/${name}.ts`]: '' })),
      { 'src/helpers/a.ts': '' },
      { 'src/wire/agentState.ts': '' },
    ],
  },
  {
    title: 'exports are named, and index.ts is the door of an entry with re-exports and no logic',
    violations: (files) =>
      files.flatMap((file) => [
        ...file.nodes.filter(isDefaultExport).map(() => said(file, 'a default export')),
        ...statementsOf(file)
          .filter((statement) => isIndex(file) && !isNamedReExport(statement))
          .map((statement) => said(file, firstLineOf(statement))),
        ...(isIndex(file) && !isDoor(file) ? [said(file, 'an index.ts that is not the door of an entry')] : []),
      ]),
    broken: [
      { 'src/wire/a.ts': 'export default 1;' },
      { 'src/wire/a.ts': 'export default function a() {}' },
      { 'src/wire/a.ts': 'const a = 1; export { a as default };' },
      { 'src/index.ts': `export * from './wire/a';` },
      { 'src/index.ts': 'export const a = 1;' },
      { 'src/wire/index.ts': `export { a } from './a';` },
    ],
  },
  {
    title: 'no class but MaxError, no enum, no namespace',
    violations: (files) =>
      files.flatMap((file) =>
        file.nodes
          .filter(
            (node) =>
              ts.isEnumDeclaration(node) ||
              (ts.isModuleDeclaration(node) && (node.flags & ts.NodeFlags.GlobalAugmentation) === 0) ||
              (ts.isClassLike(node) && node.name?.text !== 'MaxError'),
          )
          .map((node) => said(file, firstLineOf(node))),
      ),
    broken: [
      { 'src/wire/a.ts': 'export class Batch {}' },
      { 'src/wire/a.ts': 'export const a = class {};' },
      { 'src/wire/a.ts': 'export enum A { B }' },
      { 'src/wire/a.ts': 'export namespace A { export const b = 1; }' },
    ],
  },
  {
    title: 'modules hold no state: nothing that can be assigned stands outside a function',
    violations: (files) =>
      files
        .filter((file) => !isSimulator(file))
        .flatMap((file) => file.nodes.filter(isModuleVariable).map((node) => said(file, firstLineOf(node)))),
    broken: [{ 'src/connection/a.ts': 'let count = 0;' }, { 'src/connection/a.ts': 'export var count = 0;' }],
  },
  {
    title: 'nothing is written to the console but by the simulator',
    violations: (files) => files.filter((file) => !isSimulator(file)).flatMap((file) => identifiers(file, /^console$/)),
    broken: [{ 'src/wire/a.ts': 'console.warn(1);' }],
  },
  {
    title: 'no text is run as code, since the pages live under a strict content security policy',
    violations: (files) =>
      files.flatMap((file) =>
        file.nodes
          .filter(
            (node) =>
              isCall(node, 'eval') || isCall(node, 'Function') || isNew(node, 'Function') || isTimerWithText(node),
          )
          .map((node) => said(file, firstLineOf(node))),
      ),
    broken: [
      { 'src/wire/a.ts': `eval('1');` },
      { 'src/wire/a.ts': `new Function('return 1');` },
      { 'src/simulator/a.ts': `Function('return 1');` },
      { 'src/wire/a.ts': `setTimeout('1', 1);` },
    ],
  },
];

function isAllowed(file: SourceFile, row: Layer, { specifier, target, typeOnly }: Import): boolean {
  if (specifier.startsWith('.')) {
    if (target === undefined) return false;
    const layer = layerOf(target);
    return layer === file.layer || row.layers.includes(layer);
  }
  if (row.packages === 'any') return true;
  const { packages } = row;
  // The name of a package may be scoped; below it stand its own modules.
  const owner = Object.keys(packages).find((name) => specifier === name || specifier.startsWith(`${name}/`));
  const use = owner === undefined ? undefined : packages[owner];
  return use === 'value' || (use === 'type' && typeOnly);
}

function cyclesOf(files: readonly SourceFile[]): readonly string[] {
  const targets = new Map(files.map(({ path, imports }) => [path, imports.flatMap(({ target }) => target ?? [])]));
  const done = new Set<string>();
  function visit(path: string, trail: readonly string[]): readonly string[] {
    if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' → ')];
    if (done.has(path)) return [];
    const cycles = (targets.get(path) ?? []).flatMap((target) => visit(target, [...trail, path]));
    done.add(path);
    return cycles;
  }
  return [...targets.keys()].flatMap((path) => visit(path, []));
}

function identifiers(file: SourceFile, pattern: RegExp): readonly string[] {
  return file.nodes
    .filter(ts.isIdentifier)
    .filter(({ text }) => pattern.test(text))
    .map(({ text }) => said(file, text));
}

function isDefaultExport(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true;
  if (ts.isExportSpecifier(node)) return node.name.text === 'default';
  return (
    ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
  );
}

function isIndex(file: SourceFile): boolean {
  return posix.basename(file.path).startsWith('index.');
}

function isDoor(file: SourceFile): boolean {
  return /^src\/((testing|recording|inspector|inspector\/view|angular)\/)?index\.ts$/.test(file.path);
}

function statementsOf(file: SourceFile): readonly ts.Statement[] {
  return file.nodes.filter(ts.isSourceFile).flatMap(({ statements }) => [...statements]);
}

function isNamedReExport(node: ts.Statement): boolean {
  return ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && node.exportClause !== undefined;
}

function isModuleVariable(node: ts.Node): boolean {
  return (
    ts.isVariableStatement(node) &&
    ts.isSourceFile(node.parent) &&
    (node.declarationList.flags & ts.NodeFlags.Const) === 0
  );
}

function isNew(node: ts.Node, name: string): boolean {
  return ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
}

function isCall(node: ts.Node, name: string): node is ts.CallExpression {
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === name;
}

function isTimerWithText(node: ts.Node): boolean {
  if (!isCall(node, 'setTimeout') && !isCall(node, 'setInterval')) return false;
  const [callback] = node.arguments;
  return callback !== undefined && ts.isStringLiteralLike(callback);
}

function firstLineOf(node: ts.Node): string {
  return node.getText().split('\n', 1)[0] ?? '';
}

function said(file: SourceFile, what: string): string {
  return `${file.path}: ${what}`;
}
