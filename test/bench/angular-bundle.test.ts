import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { assertFreshBuild, ROOT } from '../packaging/fresh-build';

interface Report {
  readonly versions: Readonly<Record<string, string>>;
  readonly total: number;
  readonly parts: Readonly<Record<string, number>>;
  readonly zipped: { readonly total: number; readonly rxMax: number };
}

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);

// It looks at whether the figures hang together: how large they are is for people to judge.
it('tells whose the bytes of the CRM workspace are, and every byte is somebody’s', () => {
  assertFreshBuild();
  const folder = mkdtempSync(join(tmpdir(), 'rx-max-bundle-test-'));
  const file = join(folder, 'report.json');
  const printed = execFileSync(process.execPath, ['bench/angular-bundle.mjs', '--json', file], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const { versions, total, parts, zipped } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  rmSync(folder, { recursive: true });

  const rows = [...printed.matchAll(/^\| (\S.*?) +\| +(\d+) \| +(\d+\.\d) % \|$/gm)].map(
    ([, part = '', bytes, share]) => [part, Number(bytes), Number(share)] as const,
  );
  expect(rows.map(([part, bytes]) => [part, bytes])).toEqual([...Object.entries(parts), ['together', total]]);
  expect(sumOf(Object.values(parts))).toBe(total);
  const shares = rows.filter(([part]) => part !== 'together').map(([, , share]) => share);
  expect(Math.abs(sumOf(shares) - 100)).toBeLessThan(0.1 * shares.length);
  expect(Object.keys(parts)).toEqual(
    expect.arrayContaining(['@angular/core', 'rxjs', 'rx-max', 'the app', '(the bundler)']),
  );
  // Joining the modules takes next to nothing: what is not told of a source would be in there.
  expect(parts['(the bundler)']).toBeLessThan(total / 50);
  // The two ways to measure, by esbuild's account and by the source map, agree about the size of the thing.
  const rxMax = parts['rx-max'] ?? 0;
  expect(zipped.rxMax / zipped.total).toBeGreaterThan(rxMax / total / 2);
  expect(zipped.rxMax / zipped.total).toBeLessThan((rxMax / total) * 2);
  expect(Object.keys(versions)).toEqual(['@angular/core', '@angular/build', 'rxjs']);
}, 300_000);
