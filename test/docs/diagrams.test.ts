import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * "The diagram in a doc comment is a diagram of the spec" (style.md). A row of a diagram is a name, marbles as RxJS reads
 * them, and words; it must stand, with the rows around it, in one case of the operator's spec. A group takes as many columns
 * in a doc comment as it has characters, as it does in a spec: the rows above it are quiet for as long.
 */

const ROOT = join(__dirname, '..', '..');

/** The operators and states: what the entry exports of their folders. */
const OPERATORS = [...read('src/index.ts').matchAll(/^export \{.*'\.\/((?:operators|state)\/[\w-]+)'/gm)].map(
  ([, name]) => name ?? '',
);

describe('the diagrams of the operators and states', () => {
  it('belong to every one', () => {
    const files = ['operators', 'state'].flatMap((folder) =>
      readdirSync(join(ROOT, 'marbles', folder)).map((file) => `${folder}/${file.replace(/\.spec\.ts$/, '')}`),
    );
    expect(OPERATORS).toHaveLength(16);
    expect(files).toEqual(expect.arrayContaining(OPERATORS));
  });

  it.each(OPERATORS)('are diagrams of the spec: %s', (operator) => {
    expect(missing(read(`src/${operator}.ts`), read(`marbles/${operator}.spec.ts`))).toEqual([]);
  });
});

describe('a diagram goes red', () => {
  const spec = [
    `it('one', marbles(() => { const source = hot('--x--|', MESSAGES); app(s, '  --s--|', { s: 'muted' }); }));`,
    `it('two', marbles(() => { const source = hot('--m--|', MESSAGES); app(s, '--#'); }));`,
  ].join('\n');
  const doc = (...rows: readonly string[]): string => ['/**', '```', ...rows, '```', '*/'].join('\n * ');

  it('not where it is a diagram of the spec', () => {
    expect(missing(doc('source:  --x--|     x holds s and m', 'result:  --s--|'), spec)).toEqual([]);
  });

  it.each([
    ['in whose place there is none', ['source: of(1)', 'result: of(2)']],
    ['of another time', ['source:  --x---|', 'result:  --s---|']],
    ['of other letters', ['source:  --y--|', 'result:  --s--|']],
    ['of another end', ['source:  --x--|', 'result:  --s--#']],
    ['put together of two cases', ['source:  --x--|', 'result:  --#']],
    ['with its rows exchanged', ['source:  --s--|', 'result:  --x--|']],
    ['without a result', ['source:  --x--|']],
    ['whose rows do not begin in one column', ['source:  --x--|', 'result:   --s--|']],
  ])('%s', (_, rows) => {
    expect(missing(doc(...rows), spec)).not.toEqual([]);
  });

  it('where there is none', () => {
    expect(missing('/** No picture. */', spec)).not.toEqual([]);
  });
});

/** What is wrong with the diagrams of a source, a sentence each. */
function missing(source: string, spec: string): readonly string[] {
  const diagrams = [...source.matchAll(/^ \* ```\n([^]*?)^ \* ```$/gm)].map(([, block]) => block ?? '');
  if (diagrams.length === 0) return ['There is no diagram.'];
  const cases = spec.split(/\bit\(/).map(rowsOfSpec);
  return diagrams.flatMap((block) => {
    const rows = rowsOfDiagram(block);
    if (rows === undefined) return [`No rows of source and result that begin in one column:\n${block}`];
    return cases.some((found) => found === rows) ? [] : [`No case of the spec is this diagram:\n${block}`];
  });
}

/** The first source and the first result of a diagram; undefined for what is none. */
function rowsOfDiagram(block: string): string | undefined {
  const match = /^ \* (source: +)(\S+)(?: .*)?\n \* (result: +)(\S+)(?: .*)?\n$/.exec(block);
  if (match === null) return undefined;
  const [, sourceName = '', source = '', resultName = '', result = ''] = match;
  return sourceName.length === resultName.length ? `${source}\n${result}` : undefined;
}

/** The same of a case of a spec, whose rows may be set in. */
function rowsOfSpec(text: string): string {
  const source = /\b(?:hot|cold)\('([^']*)'/.exec(text)?.[1];
  const result = /\bapp\(\w+, '([^']*)'/.exec(text)?.[1];
  return `${source?.trim() ?? ''}\n${result?.trim() ?? ''}`;
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
