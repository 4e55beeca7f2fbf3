import { join } from 'node:path';

import { isFresh } from '../../.ci/freshness.cjs';

export const ROOT = join(__dirname, '..', '..');

/** Throws unless `dist` was built of the sources as they are now: a test of an old build would say nothing. */
export function assertFreshBuild(): void {
  if (!isFresh(ROOT)) {
    throw new Error(
      'dist/ is missing or older than its sources, and this tests the built package: run `npm run build` first',
    );
  }
}
