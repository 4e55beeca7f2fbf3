import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** Throws unless `dist` was built of the sources as they are now: a test of an old build would say nothing. */
export function assertFreshBuild(): void {
  const sources = Math.max(...filesIn('src').map((path) => statSync(path).mtimeMs));
  const built = Math.min(...filesIn('dist').map((path) => statSync(path).mtimeMs));
  // The minimum of nothing is infinite, which would pass for new.
  if (!Number.isFinite(built) || built < sources) {
    throw new Error('dist/ is missing or older than src/, and this tests the built package: run `npm run build` first');
  }
}

function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
}
