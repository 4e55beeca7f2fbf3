import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compileErrors } from '../recording/compile-errors';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/inspector.md'), 'utf8');
const programs = [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => String(code));

it('the programs of docs/inspector.md compile, and a mistake in one would be seen', () => {
  const mistaken = "import { watchInspector } from 'rx-max/inspector';\nwatchInspector({ limit: 5 });";
  expect(programs).toHaveLength(3);
  expect(compileErrors([...programs, mistaken])).toEqual([expect.stringContaining('limit')]);
});
