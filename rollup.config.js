import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { defineConfig } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';
import { licences } from './.ci/licences.mjs';

// A further entry of the package is one more line here, and its own in the `exports` of package.json.
const input = {
  index: 'src/index.ts',
  testing: 'src/testing/index.ts',
  'testing/jest': 'src/testing/jest.ts',
  'testing/vitest': 'src/testing/vitest.ts',
  'testing/jasmine': 'src/testing/jasmine.ts',
  recording: 'src/recording/index.ts',
  inspector: 'src/inspector/index.ts',
  'inspector/view': 'src/inspector/view/index.ts',
  angular: 'src/angular/index.ts',
  'angular/testing': 'src/angular/testing/index.ts',
};

const { name, peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));

// The peers, and the package itself: an entry such as rx-max/testing shares the core with its user and does not copy it.
// `@jest/globals` is no package that anybody installs, but what Jest gives to the files that it runs.
const external = [name, ...Object.keys(peerDependencies), '@jest/globals'].map(
  (outside) => new RegExp(`^${outside}(/|$)`),
);

const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile('tsconfig.build.json', ts.sys.readFile).config,
  ts.sys,
  '.',
);

/**
 * Finds extensionless imports as the compiler does, and strips the types; `npm run typecheck` is what checks them.
 *
 * @type {import('rollup').Plugin}
 */
const typescript = {
  name: 'typescript',
  resolveId(id, importer) {
    if (!importer?.endsWith('.ts') || !id.startsWith('.')) return null;
    return ts.resolveModuleName(id, importer, options, ts.sys).resolvedModule?.resolvedFileName ?? null;
  },
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    const tsconfigRaw = { compilerOptions: { verbatimModuleSyntax: true } };
    return transform(code, { loader: 'ts', sourcefile: id, sourcemap: true, target: 'es2022', tsconfigRaw });
  },
};

/**
 * Puts beside the schematics what the command reads of them. In this folder alone `.js` is CommonJS: a collection names its
 * factories without an ending, here and in the sources.
 *
 * @type {import('rollup').Plugin}
 */
const schematics = {
  name: 'schematics',
  generateBundle() {
    const emit = (/** @type {string} */ file, /** @type {string} */ source) =>
      this.emitFile({ type: 'asset', fileName: `schematics/${file}`, source });
    for (const file of ['collection.json', 'ng-add.schema.json'])
      emit(file, readFileSync(`src/schematics/${file}`, 'utf8'));
    emit('package.json', '{ "type": "commonjs" }\n');
  },
};

const files = (/** @type {string} */ extension) => ({
  dir: 'dist',
  entryFileNames: `[name].${extension}`,
  chunkFileNames: `chunk-[name].${extension}`,
});

export default defineConfig([
  {
    input,
    external,
    // The view of the inspector brings its own lit-html, the one that loads without a document too; nothing else is bundled.
    plugins: [typescript, nodeResolve({ resolveOnly: ['lit-html'], exportConditions: ['node'] }), licences()],
    output: [
      { ...files('js'), format: 'es', sourcemap: true },
      { ...files('cjs'), format: 'cjs', sourcemap: true },
    ],
  },
  // An entry's declarations stand alone: it takes the public types of rx-max by name.
  ...Object.entries(input).map(([entry, file]) => ({
    input: { [entry]: file },
    external,
    plugins: [dts({ tsconfig: 'tsconfig.build.json' })],
    output: [files('d.ts'), files('d.cts')],
  })),
  {
    // The command says `rx-max` as an app does, and gets the package that it is part of.
    input: { cli: 'src/simulator/cli.ts' },
    external: [...external, /^node:/],
    plugins: [typescript, nodeResolve({ exportConditions: ['node'] }), commonjs(), licences()],
    output: {
      ...files('js'),
      // Its parts are no parts of the library, which has names of its own.
      chunkFileNames: 'cli-[name].js',
      format: 'es',
      banner: ({ isEntry }) => (isEntry ? '#!/usr/bin/env node' : ''),
    },
  },
  {
    // What `ng add` runs, in the command's own process: it is CommonJS, and brings nothing of Angular's tools with it.
    input: { 'schematics/ng-add': 'src/schematics/ng-add.ts' },
    external: [...external, /^@(angular-devkit|schematics)\//],
    plugins: [typescript, schematics],
    output: { ...files('js'), format: 'cjs' },
  },
]);
