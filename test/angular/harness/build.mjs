// `node test/angular/harness/build.mjs VERSION TO`: the harness as an app for production with one of the Angulars that are
// installed side by side, with Zone in TO/zone and without in TO/zoneless. It does what the Angular CLI does, which is installed
// for one version alone: the version's own compiler ahead of time, its linker for what libraries publish, and esbuild.
import { transformAsync } from '@babel/core';
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROOT = join(HERE, '../../..');

/** What gives an app of each version no Zone. @type {Readonly<Record<string, string>>} */
const ZONELESS = {
  17: 'ɵprovideZonelessChangeDetection',
  19: 'provideExperimentalZonelessChangeDetection',
  21: 'provideZonelessChangeDetection',
};

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Harness</title><link rel="icon" href="data:,">
<script type="module" src="main.js"></script></head><body><max-harness></max-harness></body></html>`;

const [version = '', to = ''] = process.argv.slice(2);
const zoneless = ZONELESS[version];
if (zoneless === undefined || to === '') throw new Error('usage: build.mjs 17|19|21 FOLDER');

const beside = join(ROOT, 'test/angular', `v${version}`, 'node_modules');
/** Where this version's packages are. */
const installed = existsSync(beside) ? beside : join(ROOT, 'node_modules');

const project = mkdtempSync(join(realpathSync(tmpdir()), `rx-max-harness-${version}-`));
try {
  install();
  compile();
  for (const kind of /** @type {const} */ (['zone', 'zoneless'])) await bundle(kind);
} finally {
  rmSync(project, { recursive: true, force: true });
}

/** A project of its own, in which this version is the only one. */
function install() {
  for (const name of ['@angular', 'zone.js']) link(name, join(installed, name));
  for (const name of ['rxjs', 'io-ts', 'fp-ts', 'tslib']) link(name, join(ROOT, 'node_modules', name));
  // A copy, for a link would lead to the Angular of the repository.
  const rxMax = join(project, 'node_modules/rx-max');
  cpSync(join(ROOT, 'package.json'), join(rxMax, 'package.json'));
  cpSync(join(ROOT, 'dist'), join(rxMax, 'dist'), {
    recursive: true,
    filter: (path) => !path.startsWith(join(ROOT, 'dist/simulator')),
  });
  for (const file of readdirSync(join(HERE, 'src')).filter((name) => name.endsWith('.ts'))) {
    const source = readFileSync(join(HERE, 'src', file), 'utf8');
    mkdirSync(join(project, 'src'), { recursive: true });
    writeFileSync(join(project, 'src', file), source.replaceAll('provideZonelessChangeDetection', String(zoneless)));
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
}

/**
 * @param {string} name
 * @param {string} target
 */
function link(name, target) {
  mkdirSync(join(project, 'node_modules'), { recursive: true });
  symlinkSync(target, join(project, 'node_modules', name), 'junction');
}

/** Ahead of time, and strict with templates. */
function compile() {
  const tsconfig = join(project, 'tsconfig.json');
  const compilerOptions = {
    target: 'ES2022',
    module: 'ES2022',
    moduleResolution: 'bundler',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    strict: true,
    skipLibCheck: true,
    experimentalDecorators: true,
    useDefineForClassFields: false,
    rootDir: 'src',
    outDir: 'out',
  };
  const angularCompilerOptions = { strictTemplates: true, compilationMode: 'full' };
  writeFileSync(tsconfig, JSON.stringify({ compilerOptions, angularCompilerOptions, include: ['src'] }));
  execFileSync(process.execPath, [join(installed, '@angular/compiler-cli/bundles/src/bin/ngc.js'), '-p', tsconfig], {
    stdio: 'inherit',
  });
}

/** @param {'zone' | 'zoneless'} kind */
async function bundle(kind) {
  const folder = join(to, kind);
  const { metafile } = await build({
    entryPoints: [join(project, 'out', `${kind}.js`)],
    outfile: join(folder, 'main.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // Zone.js sees no native `await`.
    supported: kind === 'zone' ? { 'async-await': false, 'async-generator': false, 'for-await': false } : {},
    define: { ngDevMode: 'false', ngJitMode: 'false', ngI18nClosureMode: 'false' },
    mainFields: ['es2022', 'module', 'main'],
    conditions: ['es2022', 'production'],
    metafile: true,
    plugins: [await linked()],
    logLevel: 'warning',
  });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'sources.json'), JSON.stringify(Object.keys(metafile.inputs)));
}

/**
 * What a library publishes is compiled in part; the linker of the version that uses it does the rest.
 *
 * @returns {Promise<import('esbuild').Plugin>}
 */
async function linked() {
  const resolve = createRequire(join(installed, 'here.js')).resolve;
  const { createEs2015LinkerPlugin } = await import(pathToFileURL(resolve('@angular/compiler-cli/linker/babel')).href);
  const fileSystem = await import(pathToFileURL(resolve('@angular/compiler-cli')).href);
  const linker = createEs2015LinkerPlugin({
    fileSystem: new fileSystem.NodeJSFileSystem(),
    logger: new fileSystem.ConsoleLogger(fileSystem.LogLevel.warn),
    linkerJitMode: false,
    sourceMapping: false,
  });
  return {
    name: 'angular-linker',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]@angular[\\/].*\.m?js$/ }, async ({ path }) => {
        const source = readFileSync(path, 'utf8');
        if (!source.includes('ɵɵngDeclare')) return { contents: source, loader: 'js' };
        const transformed = await transformAsync(source, {
          filename: path,
          plugins: [linker],
          configFile: false,
          babelrc: false,
          compact: false,
        });
        return { contents: transformed?.code ?? '', loader: 'js' };
      });
    },
  };
}
