import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import pictures from '../../docs/pictures/pictures.json';
import { assertFreshBuild } from '../packaging/fresh-build';

const ROOT = join(__dirname, '../..');
const HERE = join(ROOT, 'docs/pictures');
const PAGES = ['README.md', 'README.ko.md', 'docs/simulator.md'];
/** What a picture may weigh, in bytes: a reader waits for all of them. */
const HEAVIEST = 200_000;

/*
 * The pictures that the pages show are those that `npm run pictures` makes. How they look is for people to judge.
 */
it.each(PAGES)('%s shows pictures that the script makes, for both themes, and says in words what they show', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8');
  const shown = [...text.matchAll(/<picture>([\s\S]*?)<\/picture>/g)].map(([, inside]) => String(inside));
  expect(shown.length).toBeGreaterThan(1);
  for (const picture of shown) {
    const [, dark = ''] =
      /<source media="\(prefers-color-scheme: dark\)" srcset="(?:docs\/)?pictures\/([^"]+)"/.exec(picture) ?? [];
    const [, light = '', alt = ''] = /<img src="(?:docs\/)?pictures\/([^"]+)"[^>]* alt="([^"]+)"/.exec(picture) ?? [];
    expect(pictures.find(({ name }) => name === dark)?.theme).toBe('dark');
    expect(pictures.find(({ name }) => name === light)?.theme).toBe('light');
    expect(dark.replace('dark', 'light')).toBe(light);
    expect(alt.length).toBeGreaterThan(20);
  }
});

it('both READMEs show the same pictures, and every picture is shown', () => {
  const [english, korean] = PAGES.map((page) => namesIn(readFileSync(join(ROOT, page), 'utf8')));
  expect(korean).toEqual(english);
  expect([...(english ?? [])].sort()).toEqual(pictures.map(({ name }) => name).sort());
});

it('the folder has the pictures of the list and no other', () => {
  const files = readdirSync(HERE).filter((name) => /\.(webp|png|jpe?g|gif)$/.test(name));
  expect(files.sort()).toEqual(pictures.map(({ name }) => name).sort());
});

it.each(pictures)('$name has its size, and is not heavy', ({ name, width, height }) => {
  const bytes = readFileSync(join(HERE, name));
  expect(bytes.length).toBeLessThan(HEAVIEST);
  expect(sizeOf(bytes)).toEqual([2 * width, 2 * height]);
});

it('the script makes a picture', async () => {
  assertFreshBuild();
  const folder = mkdtempSync(join(tmpdir(), 'rx-max-pictures-'));
  const [wanted] = pictures.filter(({ story }) => story === 'call');
  const script = spawn(process.execPath, [join(HERE, 'make.mjs'), '--only', String(wanted?.name), '--to', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(script, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual([wanted?.name]);
  expect(sizeOf(readFileSync(join(folder, String(wanted?.name))))).toEqual([2560, 2 * Number(wanted?.height)]);
  rmSync(folder, { recursive: true });
}, 120_000);

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/pictures\/([\w-]+\.webp)/g)].map(([, name]) => String(name));
}

/** The width and the height of a lossy WebP, of which the first bytes of its frame tell. */
function sizeOf(bytes: Buffer): readonly [number, number] {
  const frame = bytes.indexOf(Buffer.from([0x9d, 0x01, 0x2a]));
  expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 12), frame > 0]).toEqual(['RIFF', 'WEBP', true]);
  return [bytes.readUInt16LE(frame + 3) & 0x3fff, bytes.readUInt16LE(frame + 5) & 0x3fff];
}
