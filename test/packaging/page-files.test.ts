import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { EXAMPLES } from '../../src/simulator/server/examples';
import { assertFreshBuild, ROOT } from './fresh-build';

assertFreshBuild();

const SIMULATOR = join(ROOT, 'dist/simulator');

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(SIMULATOR, folder), { recursive: true, encoding: 'utf8' });
}

function textOf(...path: readonly string[]): string {
  return readFileSync(join(SIMULATOR, ...path), 'utf8');
}

/** What of a page the policy of its server forbids. */
function inlineIn(page: string): readonly string[] {
  return [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>|<style[\s>]|\sstyle=|\son\w+=|javascript:/g)].map(
    ([text]) => text,
  );
}

const FOLDERS = ['page', ...EXAMPLES.map((name) => `apps/${name}`)];

it('has all examples, and no other', () => {
  expect(readdirSync(join(SIMULATOR, 'apps')).sort()).toEqual([...EXAMPLES].sort());
});

describe.each(FOLDERS)('dist/simulator/%s', (folder) => {
  it('has nothing inline in its page', () => {
    expect(inlineIn(textOf(folder, 'index.html'))).toEqual([]);
  });

  it('asks its own server alone', () => {
    const addresses = [...textOf(folder, 'index.html').matchAll(/(?:src|href)="([^"]*)"/g)].map(([, to]) => to);
    expect(addresses.length).toBeGreaterThanOrEqual(2);
    for (const to of addresses) expect(to).toMatch(/^(\.\/assets\/)?[\w-]+\.(js|css|svg)$|^data:,$/);
  });

  it('has a hash in the name of each file that is kept for good, and no map of the sources', () => {
    const assets = filesIn(folder).filter((file) => !/^assets$|^index\.html|^THIRD-PARTY\.txt$/.test(file));
    expect(assets.length).toBeGreaterThan(0);
    for (const file of assets) expect(file).toMatch(/-[\w-]{8}\.(js|css|svg)(\.gz)?$/);
  });

  it('makes no program of a text', () => {
    const scripts = filesIn(folder).filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const file of scripts) expect(textOf(folder, file)).not.toMatch(/\beval\(|\bFunction\(/);
  });
});

it('finds what is inline', () => {
  const page = `<script type="module" src="./a.js"></script><script>a()</script><p style="x" onclick="a()"><style>p{}</style>`;
  expect(inlineIn(page)).toEqual(['<script>', ' style=', ' onclick=', '<style>']);
});

// Of whatever is bundled the licence goes with it.
it.each([
  ['page', ['rxjs', 'io-ts', 'fp-ts', 'lit-html']],
  ['apps/crm', ['@angular/core', '@angular/platform-browser', 'rxjs', 'io-ts', 'fp-ts']],
  ['apps/plain', ['rxjs', 'io-ts', 'fp-ts']],
  ['apps/rxjs', ['rxjs', 'io-ts', 'fp-ts']],
  ['..', ['commander', 'sirv', '@polka/url', 'mrmime', 'totalist', 'open', 'default-browser', 'wsl-utils', 'lit-html']],
])('dist/simulator/%s/THIRD-PARTY.txt has the licence of %j', (folder, names) => {
  const licences = textOf(folder, 'THIRD-PARTY.txt').split('\n----\n\n');
  for (const name of names) {
    const licence = licences.find((text) => text.startsWith(`${name} `));
    expect([name, licence]).toEqual([name, expect.stringMatching(/Permission|Redistribution|Apache License/)]);
    // Whose it is, too, where the text came without a name.
    expect([name, licence]).toEqual([name, expect.stringMatching(/copyright/i)]);
  }
  expect(licences.join()).not.toContain('undefined');
});
