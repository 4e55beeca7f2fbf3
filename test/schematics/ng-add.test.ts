import { Tree } from '@angular-devkit/schematics';
import { SchematicTestRunner, UnitTestTree } from '@angular-devkit/schematics/testing';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

import type { NgAddOptions } from '../../src/schematics/ng-add';

// The spinner of an installation: an ES module, which Jest does not load for CommonJS. Nothing is installed here.
jest.mock('ora', () => ({}));

const ROOT = join(__dirname, '../..');
const CONFIG = '/src/app/app.config.ts';

/** What `ng new` makes, by the schematics of Angular that are installed. */
async function workspace(application: object = {}): Promise<UnitTestTree> {
  const angular = new SchematicTestRunner('angular', join(ROOT, 'node_modules/@schematics/angular/collection.json'));
  const empty = await angular.runSchematic('workspace', { name: 'desk', version: '21.0.0' });
  return angular.runSchematic('application', { name: 'crm', projectRoot: '', ...application }, empty);
}

interface Added {
  readonly tree: UnitTestTree;
  /** Files that are new or other than before. */
  readonly changed: readonly string[];
  readonly said: readonly string[];
  /** What is installed afterwards. */
  readonly tasks: readonly string[];
}

async function add(before: UnitTestTree, options: NgAddOptions = {}): Promise<Added> {
  const runner = new SchematicTestRunner('rx-max', join(ROOT, 'src/schematics/collection.json'));
  const said: string[] = [];
  runner.logger.subscribe({ next: ({ message }) => said.push(message), error: fail });
  const texts = textsOf(before);
  const tree = await runner.runSchematic('ng-add', options, before);
  const changed = Object.entries(textsOf(tree)).flatMap(([path, text]) => (texts[path] === text ? [] : [path]));
  return { tree, changed: changed.sort(), said, tasks: runner.tasks.map(({ name }) => name) };
}

/** A log does not fail. */
function fail(error: unknown): never {
  throw error;
}

function textsOf(tree: UnitTestTree): Readonly<Record<string, string>> {
  return Object.fromEntries(tree.files.map((path) => [path, tree.readContent(path)]));
}

/** The same workspace with another file in it. */
function withFile(tree: UnitTestTree, path: string, text: string): UnitTestTree {
  const next = new UnitTestTree(Tree.branch(tree));
  if (next.exists(path)) next.overwrite(path, text);
  else next.create(path, text);
  return next;
}

function withJson(tree: UnitTestTree, path: string, change: (json: Json) => Json): UnitTestTree {
  return withFile(tree, path, JSON.stringify(change(tree.readJson(path) as Json), null, 2));
}

type Json = Readonly<Record<string, unknown>>;

/** A workspace as another version of Angular has it. */
function ofVersion(tree: UnitTestTree, range: string): UnitTestTree {
  return withJson(tree, '/package.json', (manifest) => ({
    ...manifest,
    dependencies: { ...(manifest['dependencies'] as Json), '@angular/core': range },
  }));
}

/** What `ng generate component` is told in the workspace's file. */
function withSettings(tree: UnitTestTree, settings: object): UnitTestTree {
  return withJson(tree, '/angular.json', (json) => ({
    ...json,
    schematics: { '@schematics/angular:component': settings },
  }));
}

function syntaxErrors(text: string): readonly unknown[] {
  const { diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    compilerOptions: { experimentalDecorators: true, target: ts.ScriptTarget.ES2022 },
  });
  return diagnostics.map(({ messageText }) => messageText);
}

describe('ng add rx-max', () => {
  it('changes the configuration and package.json, writes a component with its spec, and nothing else', async () => {
    const { changed, tree, said, tasks } = await add(await workspace());
    expect(changed).toEqual(
      ['/package.json', CONFIG, '/src/app/agent-bar/agent-bar.spec.ts', '/src/app/agent-bar/agent-bar.ts'].sort(),
    );
    for (const path of changed) expect(path.endsWith('.ts') ? syntaxErrors(tree.readContent(path)) : []).toEqual([]);
    expect(said).toEqual([expect.stringContaining('Show the agent with <app-agent-bar />')]);
    expect(tasks).toEqual(['node-package']);
  });

  it('provides it by the project’s name, with the simulator', async () => {
    const { tree } = await add(await workspace());
    expect(tree.readContent(CONFIG)).toContain("import { provideMax, withSimulator } from 'rx-max/angular';");
    expect(tree.readContent(CONFIG)).toContain("provideMax({ issuer: 'crm' }, withSimulator())");
  });

  it.each([
    [{ issuer: 'O’Neill' }, "provideMax({ issuer: 'O’Neill' }, withSimulator())"],
    [{ issuer: 'it\'s "it"\\' }, String.raw`provideMax({ issuer: 'it\'s "it"\\' }, withSimulator())`],
    [{ issuer: '  ' }, "provideMax({ issuer: 'crm' }, withSimulator())"],
    [{ simulator: false }, "provideMax({ issuer: 'crm' })"],
    [
      { subscription: 'agent,contacts', simulator: false },
      "provideMax({ issuer: 'crm', subscriptionTypes: ['agent', 'contacts'] })",
    ],
  ])('writes what was answered: %p', async (options, provided) => {
    const { tree } = await add(await workspace(), { ...options, sample: false });
    expect(tree.readContent(CONFIG)).toContain(provided);
    expect(syntaxErrors(tree.readContent(CONFIG))).toEqual([]);
    expect(tree.readContent(CONFIG).includes('withSimulator')).toBe(provided.includes('withSimulator'));
  });

  it('refuses an answer that it did not offer', async () => {
    await expect(add(await workspace(), { subscription: 'contact' })).rejects.toThrow('must be equal to one of');
  });

  it('writes no component if none is wished', async () => {
    expect((await add(await workspace(), { sample: false })).changed).toEqual(['/package.json', CONFIG]);
  });

  it('asks for the peers as package.json does, and keeps what is there', async () => {
    const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      readonly peerDependencies: Readonly<Record<string, string>>;
    };
    const before = withJson(await workspace(), '/package.json', () => ({ dependencies: { 'io-ts': '2.2.21' } }));
    const { tree } = await add(before, { sample: false });
    expect((tree.readJson('/package.json') as Json)['dependencies']).toEqual({
      'fp-ts': peerDependencies['fp-ts'],
      'io-ts': '2.2.21',
      rxjs: peerDependencies['rxjs'],
    });
  });

  it('changes nothing the second time, whatever is answered then', async () => {
    const { tree } = await add(await workspace());
    const again = await add(tree, { issuer: 'other', simulator: false });
    expect([again.changed, again.tasks]).toEqual([[], []]);
    expect(again.said).toEqual(['src/app/app.config.ts has provideMax() already, and stays as it is.']);
  });

  it('leaves a component of that name as it is', async () => {
    const path = '/src/app/agent-bar/agent-bar.ts';
    const { changed } = await add(withFile(await workspace(), path, '// mine'));
    expect(changed).toContain('/src/app/agent-bar/agent-bar.spec.ts');
    expect(changed).not.toContain(path);
  });
});

describe('the form of a workspace', () => {
  it.each([
    ['with Zone.js', { zoneless: false }],
    ['without it', { zoneless: true }],
    ['with server-side rendering', { ssr: true }],
    ['with inline templates and another style sheet', { inlineTemplate: true, style: 'scss' }],
  ])('provides it in the configuration: %s', async (_, application) => {
    const { tree } = await add(await workspace(application));
    expect(tree.readContent(CONFIG)).toContain('provideMax(');
  });

  it('provides it in the root module of an application that has one', async () => {
    const { tree, changed } = await add(await workspace({ standalone: false }));
    const [module = ''] = changed.filter((path) => /module/.test(path));
    expect(tree.readContent(module)).toMatch(/providers: \[[^\]]*provideMax\(\{ issuer: 'crm' \}, withSimulator\(\)\)/);
    expect(syntaxErrors(tree.readContent(module))).toEqual([]);
  });

  it('provides it in a bootstrap that has no configuration', async () => {
    const main = "import { bootstrapApplication } from '@angular/platform-browser';\nbootstrapApplication(App);\n";
    const { tree } = await add(withFile(await workspace(), '/src/main.ts', main), { sample: false });
    expect(tree.readContent('/src/main.ts')).toMatch(/bootstrapApplication\(App, \{\s+providers: \[provideMax\(/);
  });

  it('writes into a project of a folder of its own, by its prefix', async () => {
    const { tree, changed } = await add(await workspace({ projectRoot: 'projects/crm', prefix: 'acme' }));
    expect(changed).toContain('/projects/crm/src/app/agent-bar/agent-bar.ts');
    expect(tree.readContent('/projects/crm/src/app/agent-bar/agent-bar.ts')).toContain("selector: 'acme-agent-bar'");
  });

  it.each([
    ['^21.2.0', {}, 'agent-bar', 'AgentBar', false],
    ['^20.3.0', { type: 'component' }, 'agent-bar.component', 'AgentBarComponent', false],
    ['^19.2.0', {}, 'agent-bar.component', 'AgentBarComponent', false],
    ['^18.2.0', {}, 'agent-bar.component', 'AgentBarComponent', true],
    ['~17.3.0', {}, 'agent-bar.component', 'AgentBarComponent', true],
  ])('names a component as Angular %s does, with %p', async (range, settings, file, className, isMarked) => {
    const { tree } = await add(withSettings(ofVersion(await workspace(), range), settings));
    const text = tree.readContent(`/src/app/agent-bar/${file}.ts`);
    expect(text).toContain(`export class ${className} {`);
    expect(text.includes('standalone: true')).toBe(isMarked);
    expect(tree.readContent(`/src/app/agent-bar/${file}.spec.ts`)).toContain(
      `import { ${className} } from './${file}';`,
    );
  });

  // Those of test/angular/entry/added are run with Angular 17, 19 and 21.
  it.each(['agent-bar.component.ts', 'agent-bar.component.spec.ts'])('writes %s as it is run', async (file) => {
    const { tree } = await add(ofVersion(await workspace(), '17.3.12'));
    const run = readFileSync(join(ROOT, 'test/angular/entry/added', file), 'utf8');
    expect(tree.readContent(`/src/app/agent-bar/${file}`)).toBe(run);
  });

  it('goes by the version that is installed, where the manifest names none', async () => {
    const before = withFile(
      ofVersion(await workspace(), 'catalog:'),
      '/node_modules/@angular/core/package.json',
      '{ "version": "18.2.1" }',
    );
    expect((await add(before)).changed).toContain('/src/app/agent-bar/agent-bar.component.ts');
  });

  it.each([
    ['specs are switched off', (tree: UnitTestTree) => withSettings(tree, { skipTests: true })],
    ['there is no runner', withoutRunner],
  ])('writes no spec, and says so, where %s', async (_, as) => {
    const { changed, said } = await add(as(await workspace()));
    expect(changed.filter((path) => path.includes('agent-bar'))).toEqual(['/src/app/agent-bar/agent-bar.ts']);
    expect(said).toContain('No spec was written: there is no test runner, or the workspace skips specs.');
  });

  it('writes a spec where a runner is installed beside the command', async () => {
    const before = withJson(withoutRunner(await workspace()), '/package.json', (manifest) => ({
      ...manifest,
      devDependencies: { jest: '^30.0.0' },
    }));
    expect((await add(before)).changed).toContain('/src/app/agent-bar/agent-bar.spec.ts');
  });
});

describe('what cannot be', () => {
  it.each([
    ['nowhere', 'There is no application "nowhere": name an application with --project. In this workspace: crm'],
  ])('names the applications there are: %s', async (project, message) => {
    await expect(add(await workspace(), { project })).rejects.toThrow(message);
  });

  it('asks which of several applications is meant', async () => {
    const angular = new SchematicTestRunner('angular', join(ROOT, 'node_modules/@schematics/angular/collection.json'));
    const two = await angular.runSchematic('application', { name: 'wiki' }, await workspace());
    await expect(add(two)).rejects.toThrow('In this workspace: crm, wiki');
    expect((await add(two, { project: 'wiki' })).changed).toContain('/wiki/src/app/app.config.ts');
  });

  it('says what to write by hand, where the providers cannot be found', async () => {
    const before = withFile(await workspace(), '/src/main.ts', 'import("./boot");\n');
    await expect(add(before)).rejects.toThrow("add provideMax({ issuer: 'crm' }) of rx-max/angular to them by hand");
  });
});

/** As `ng new --skip-tests --minimal` leaves it. */
function withoutRunner(tree: UnitTestTree): UnitTestTree {
  const plain = withJson(tree, '/package.json', (manifest) => without(manifest, 'devDependencies'));
  return withJson(plain, '/angular.json', (json) => {
    const { crm } = json['projects'] as { readonly crm: { readonly architect: Json } };
    return { ...json, projects: { crm: { ...crm, architect: without(crm.architect, 'test') } } };
  });
}

function without(json: Json, key: string): Json {
  return Object.fromEntries(Object.entries(json).filter(([each]) => each !== key));
}
