import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compileErrors } from '../recording/compile-errors';

const ROOT = join(__dirname, '../..');
const text = readFileSync(join(ROOT, 'docs/recording.md'), 'utf8');
const programs = [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code]) => String(code));

it('the programs of docs/recording.md compile, and a mistake in one would be seen', () => {
  const mistaken = "import { replay } from 'rx-max/recording';\nreplay({});";
  expect(programs).toHaveLength(4);
  expect(compileErrors([...programs, mistaken])).toEqual([expect.stringContaining('header')]);
});
