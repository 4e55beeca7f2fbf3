import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FOLDER = mkdtempSync(join(tmpdir(), 'rx-max-shift-'));

afterAll(() => {
  rmSync(FOLDER, { recursive: true });
});

it('an eight-hour shift of two thousand contacts grows the heap by less than 64 kB', () => {
  const script = join(FOLDER, 'shift.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'shift.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    alias: { 'rx-max': join(__dirname, '..', '..', 'src', 'index.ts') },
  });
  const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', '--single-threaded', script], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { grown, told } = JSON.parse(stdout) as { readonly grown: number; readonly told: number };
  expect(told).toBeGreaterThan(20_000);
  expect(grown).toBeLessThan(64 * 1024);
}, 120_000);
