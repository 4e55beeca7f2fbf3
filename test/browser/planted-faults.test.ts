import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { PATIENCE } from './stage';
import { plant } from '../faults/plant.cjs';
import { PLANTED_FAULTS } from './planted-fault';

// The whole campaign is `node test/browser/planted-faults.mjs`; here the table is held to the sources, and one fault is planted to see that the
// campaign itself works.

describe('the planted faults', () => {
  it('are at least ten, each with a name of its own', () => {
    expect(new Set(PLANTED_FAULTS.map(({ name }) => name)).size).toBe(PLANTED_FAULTS.length);
    expect(PLANTED_FAULTS.length).toBeGreaterThanOrEqual(10);
  });

  it.each(PLANTED_FAULTS)('$name is in the sources as they are', (fault) => {
    expect(plant(fault)).toContain(fault.replace);
  });

  it(
    'are caught by the tests that are named for it, which pass without them',
    () => {
      const { status, stdout } = spawnSync(
        process.execPath,
        [join(__dirname, 'planted-faults.mjs'), 'own-window-is-host'],
        { env: { ...process.env, RX_MAX_BROWSERS: 'chromium' }, encoding: 'utf8' },
      );
      expect({
        status,
        lines: stdout
          .trim()
          .split('\n')
          .map((line) => line.split(' | ').slice(0, 2)),
      }).toEqual({
        status: 0,
        lines: [['caught', 'own-window-is-host']],
      });
    },
    2 * PATIENCE,
  );
});
