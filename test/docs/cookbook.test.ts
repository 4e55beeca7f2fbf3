import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * A recipe is one thing in three places: its page shows its program, letter by letter, and the rows of one case of its spec.
 * The program compiles with all others, and the spec runs it.
 */

const ROOT = join(__dirname, '../..');
const INDEX = 'docs/cookbook/README.md';
/** What other recipes begin with; it has no time in it, and stands in the index. */
const PREDICATE = 'customer';

const RECIPES = names('docs/cookbook', '.ts').filter((name) => name !== PREDICATE);

describe('the cookbook', () => {
  it('has a page and a spec for each recipe, and nothing else', () => {
    expect(RECIPES.length).toBeGreaterThanOrEqual(12);
    expect(names('docs/cookbook', '.md')).toEqual(['README', ...RECIPES]);
    expect(names('marbles/cookbook', '.spec.ts')).toEqual(RECIPES);
  });

  it.each(RECIPES)('shows the program and the diagram that the spec runs: %s', (name) => {
    const page = read(`docs/cookbook/${name}.md`);
    const program = read(`docs/cookbook/${name}.ts`);
    const spec = read(`marbles/cookbook/${name}.spec.ts`);
    expect(wrong(page, program, spec)).toEqual([]);
    expect(spec).toContain(`from '../../docs/cookbook/${name}'`);
  });

  it('names every recipe in its index, in one sentence, and shows what they share', () => {
    const index = read(INDEX);
    const entries = [...index.matchAll(/^- \[[^\]]+\]\(([\w-]+)\.md\): [^.]+\.$/gm)].map(([, name]) => String(name));
    expect([...entries].sort()).toEqual(RECIPES);
    expect(blocks(index, 'ts')).toEqual([read(`docs/cookbook/${PREDICATE}.ts`)]);
  });

  it('has links that lead somewhere', () => {
    const targets = ['README', ...RECIPES].flatMap((name) =>
      [...read(`docs/cookbook/${name}.md`).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => String(target)),
    );
    expect(targets.length).toBeGreaterThan(RECIPES.length);
    expect(targets.filter((target) => !existsSync(join(ROOT, 'docs/cookbook', target)))).toEqual([]);
  });
});

describe('a page goes red', () => {
  const program = 'export const rule = 1;\n';
  const spec = [
    `it('one', marbles(() => { contact('42', '  --x 1s --', MORE); app(rule(max), '--y 1s --'); }));`,
    `it('two', marbles(() => { host('--z--'); app(rule(max), '--#'); }));`,
  ].join('\n');
  const page = (code: string, ...rows: readonly string[]): string =>
    ['```ts', `${code}\`\`\``, '```', ...rows, '```', ''].join('\n');

  it('not where all is one', () => {
    const text = page(program, '42:  --x 1s --     x is a call', 'app: --y 1s --');
    expect(wrong(text, program, spec)).toEqual([]);
  });

  it.each([
    ['with another program', 'export const rule = 2;\n', ['42:  --x 1s --', 'app: --y 1s --']],
    ['with another time', program, ['42:  --x 2s --', 'app: --y 2s --']],
    ['with another contact', program, ['43:  --x 1s --', 'app: --y 1s --']],
    ['with rows of two cases', program, ['42:  --x 1s --', 'app: --#']],
    ['with a row too few', program, ['42:  --x 1s --']],
    ['with rows exchanged', program, ['app: --y 1s --', '42:  --x 1s --']],
    ['with rows that do not begin in one column', program, ['42: --x 1s --', 'app: --y 1s --']],
  ])('%s', (_, code, rows) => {
    expect(wrong(page(code, ...rows), program, spec)).not.toEqual([]);
  });
});

/** What is wrong with a page, a sentence each. */
function wrong(page: string, program: string, spec: string): readonly string[] {
  const shown = blocks(page, 'ts');
  const drawn = blocks(page, '').map(rowsOfDiagram);
  const cases = spec.split(/\bit\(/).map(rowsOfCase);
  return [
    ...(shown.length === 1 && shown[0] === program ? [] : ['The program of the page is not the one beside it.']),
    ...(drawn.length === 1 && cases.some((rows) => rows === drawn[0]) ? [] : ['No case of the spec is the diagram.']),
  ];
}

/** Rows, each with the name of who acts; what follows two spaces is words. Undefined where columns do not line up. */
function rowsOfDiagram(block: string): string | undefined {
  const rows = block.split('\n').flatMap((line) => {
    const match = /^(\w+:)( +)(\S+(?: \S+)*)/.exec(line);
    return match === null ? [] : [match];
  });
  const begins = new Set(rows.map(([, name = '', space = '']) => name.length + space.length));
  return begins.size === 1 ? rows.map(([, name = '', , row = '']) => `${name} ${row}`).join('\n') : undefined;
}

/** The rows of a case of a spec, which may be set in; a contact's has its id for a name. */
function rowsOfCase(text: string): string {
  const calls = text.matchAll(/\b(?:(host|agent|page|user|backend|app)\([^']*|contact\('(\d+)', )'([^']*)'/g);
  return [...calls].map(([, who, contactId = '', row = '']) => `${who ?? contactId}: ${row.trim()}`).join('\n');
}

function blocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].flatMap(([, found, block = '']) =>
    found === language ? [block] : [],
  );
}

function names(folder: string, extension: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(extension))
    .map((file) => file.slice(0, -extension.length))
    .sort();
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}
