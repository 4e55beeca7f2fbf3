import { build, type Format } from 'esbuild';
import { join } from 'node:path';

import { faultPlugin } from './planted-fault';

const SOURCES = join(__dirname, '..', '..', 'src');

/** The library comes by its public names; esbuild takes the longest one that fits. */
const ENTRIES = {
  'rx-max': join(SOURCES, 'index.ts'),
  'rx-max/inspector': join(SOURCES, 'inspector/index.ts'),
  'rx-max/inspector/view': join(SOURCES, 'inspector/view/index.ts'),
  'rx-max/recording': join(SOURCES, 'recording/index.ts'),
  'rx-max/testing': join(SOURCES, 'testing/index.ts'),
};

/** The scripts of the fixture pages: name, source, format. The second panel has a copy of the library of its own. */
const SCRIPTS: readonly (readonly [script: string, source: string, format: Format])[] = [
  ['desk.js', 'desk.ts', 'iife'],
  ['panel.js', 'panel.ts', 'esm'],
  ['second-copy.js', 'second-copy.ts', 'iife'],
  ['stranger.js', 'stranger.ts', 'iife'],
  ['inspected.js', 'inspected.ts', 'iife'],
  ['watcher.js', 'watcher.ts', 'esm'],
  ['lanes-tab.js', 'lanes-tab.ts', 'esm'],
  ['contract-desk.js', 'contract-desk.ts', 'iife'],
  ['contract-window.js', 'contract-window.ts', 'iife'],
];

/** The scripts, bundled in memory. */
export async function bundles(): Promise<ReadonlyMap<string, string>> {
  const built = SCRIPTS.map(async ([script, source, format]) => {
    const { outputFiles } = await build({
      entryPoints: [join(__dirname, 'pages', source)],
      bundle: true,
      write: false,
      format,
      target: 'es2022',
      alias: ENTRIES,
      plugins: [faultPlugin()],
      logLevel: 'silent',
    });
    return [script, outputFiles[0]?.text ?? ''] as const;
  });
  return new Map(await Promise.all(built));
}
