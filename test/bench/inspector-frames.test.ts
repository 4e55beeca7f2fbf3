import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

describe('bench/inspector-frames.mjs', () => {
  // It looks at the form alone: a figure of a busy machine decides nothing.
  it('prints the scripting of a frame for each kind of work', () => {
    const printed = execFileSync(process.execPath, ['bench/inspector-frames.mjs', '--seconds', '0.3'], {
      cwd: join(__dirname, '..', '..'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const rows = printed.split('\n').filter((line) => /^\| .*\|( +\d+\.\d\d \|){3}( +\d+ \|){2}$/.test(line));
    expect(rows).toHaveLength(5);
  }, 120_000);
});
