import commonjs from '@rollup/plugin-commonjs';
import nodeResolve from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'rollup';
import { dts } from 'rollup-plugin-dts';
import ts from 'typescript';

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

/** @type {Set<string>} The folders of the packages of which something is bundled. */
const bundled = new Set();

/**
 * What is bundled of others is shipped under their licences: the package has no dependency, and the command has its own copy.
 *
 * @type {import('rollup').Plugin}
 */
const licences = {
  name: 'licences',
  generateBundle(_, bundle) {
    const ids = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? Object.keys(file.modules) : []));
    for (const id of ids) {
      const folder = /^.*\/node_modules\/(@[^/]+\/)?[^/]+/.exec(id.replace('\0', ''))?.[0];
      if (folder !== undefined) bundled.add(folder);
    }
    // Every build writes what was bundled until then; the last one writes all.
    const texts = [...bundled].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE']
        .map((each) => join(folder, each))
        .find(existsSync);
      if (file === undefined) this.error(`${name} has no licence to ship`);
      return `${name} ${version} (${license})\n\n${readFileSync(file, 'utf8').trim()}\n`;
    });
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: texts.join('\n----\n\n') });
  },
};

const files = (/** @type {string} */ extension) => ({
  dir: 'dist',
  entryFileNames: `[name].${extension}`,
  chunkFileNames: `chunk-[name].${extension}`,
});

// Nothing of an earlier build may get into the package.
rmSync('dist', { recursive: true, force: true });

export default defineConfig([
  {
    input,
    external,
    // The view of the inspector brings its own lit-html, the one that loads without a document too; nothing else is bundled.
    plugins: [typescript, nodeResolve({ resolveOnly: ['lit-html'], exportConditions: ['node'] }), licences],
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
    plugins: [typescript, nodeResolve(), commonjs(), licences],
    output: { ...files('js'), format: 'es', banner: '#!/usr/bin/env node' },
  },
]);
