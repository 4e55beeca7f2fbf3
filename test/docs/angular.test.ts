import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

// docs/angular.md names what the entry has, and leads somewhere. Its steps and programs are run by npm run angular-walk, which
// test/packaging/angular-walk.test.ts does as well.
const ROOT = join(__dirname, '../..');
const PATH = join(ROOT, 'docs/angular.md');
const PAGE = readFileSync(PATH, 'utf8');

describe('docs/angular.md', () => {
  it.each(['src/angular/index.ts', 'src/angular/testing/index.ts'])('names every function of %s', (entry) => {
    const names = functionsOf(readFileSync(join(ROOT, entry), 'utf8'));
    expect(names.length).toBeGreaterThan(1);
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(PAGE))).toEqual([]);
  });

  it('has links that lead somewhere', () => {
    const targets = [...PAGE.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target = '']) => target);
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !existsSync(join(dirname(PATH), target)))).toEqual([]);
  });
});

/** The names that a door exports, types apart. */
function functionsOf(door: string): readonly string[] {
  return [...door.matchAll(/export \{([^}]*)\}/g)]
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim())
    .filter((name) => /^[a-z]\w*$/.test(name));
}
