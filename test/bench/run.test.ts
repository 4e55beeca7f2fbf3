import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LISTENERS } from '../../bench/listeners';

const ROOT = join(__dirname, '..', '..');

/** As far as the test looks at it. */
interface Report {
  readonly versions: Readonly<Record<string, string>>;
  readonly listeners: readonly {
    readonly name: string;
    readonly ratios: Readonly<Record<string, { readonly median: number }>>;
    readonly passed: number;
  }[];
  readonly decoding: Readonly<Record<string, Readonly<Record<string, { readonly median: number }>>>>;
}

describe('npm run bench', () => {
  // It looks at the form alone: a figure of a busy machine decides nothing.
  it('prints every listener and decoder, and writes them to a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rx-max-bench-test-'));
    const file = join(folder, 'report.json');
    const printed = execFileSync(process.execPath, ['bench/run.mjs', '--rounds', '1', '--json', file], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    rmSync(folder, { recursive: true });

    const names = Object.keys(LISTENERS);
    expect(names.filter((name) => !printed.includes(name))).toEqual([]);
    expect(report.listeners.map(({ name }) => name)).toEqual(names);
    for (const { ratios, passed } of report.listeners) {
      expect(Object.keys(ratios)).toEqual(['1', '10', '30', '100']);
      expect(Object.values(ratios).every(({ median }) => median > 0)).toBe(true);
      expect(passed).toBeGreaterThan(0);
    }
    expect(Object.keys(report.decoding)).toEqual(['CallContactEvent', 'AgentState']);
    expect(Object.keys(report.decoding['AgentState'] ?? {})).toEqual(['hand-written', 'rx-max', 'io-ts']);
    expect(Object.keys(report.versions)).toEqual(['Chromium', 'Node', 'rxjs', 'io-ts', 'rx-max']);
  }, 120_000);
});
