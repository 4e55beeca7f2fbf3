import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

import { compileErrors } from '../recording/compile-errors';

const ROOT = join(__dirname, '../..');
const READMES = ['README.md', 'README.ko.md'];

/*
 * What the READMEs show is true: their programs compile, their diagram is that of a spec, and both show the same.
 */
describe.each(READMES)('%s', (file) => {
  const text = read(file);
  const programs = blocks(text, 'ts');

  it('shows the diagram of a spec of its first program', () => {
    const spec = read('marbles/readme.spec.ts');
    const rows = text.matchAll(/^(?:host|ringing\$): +(\S+)/gm);
    const drawn = [...rows].map(([, row]) => String(row));
    expect(drawn).toHaveLength(2);
    expect(drawn.filter((row) => !spec.includes(` ${row}'`) && !spec.includes(`'${row}'`))).toEqual([]);
    const [first = ''] = programs;
    const pipe = /\.pipe\([^;]+/.exec(first)?.[0];
    expect(withoutSpace(spec)).toContain(withoutSpace(pipe ?? 'no pipe'));
  });

  it('shows a spec of somebody’s app that is one of ours', () => {
    const shown = programs
      .filter((code) => code.includes('rx-max/testing'))
      .map((code) => code.slice(code.indexOf('it(')));
    expect(shown).toHaveLength(1);
    expect(withoutSpace(read('marbles/readme.spec.ts'))).toContain(withoutSpace(shown.join()));
  });

  it('is under two hundred lines, with links that lead somewhere', () => {
    expect(text.split('\n').length).toBeLessThan(200);
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => String(target));
    expect(
      targets.filter((target) => !ts.sys.fileExists(join(ROOT, target)) && !ts.sys.directoryExists(join(ROOT, target))),
    ).toEqual([]);
  });
});

it('both READMEs show the same programs, commands and sizes', () => {
  const [english = '', korean = ''] = READMES.map(read);
  expect(blocks(korean, 'ts').map(withoutComments)).toEqual(blocks(english, 'ts').map(withoutComments));
  expect(commands(korean)).toEqual(commands(english));
  expect(sizes(korean)).toEqual(sizes(english));
});

it('the programs of both READMEs compile, and a mistake in one would be seen', () => {
  const programs = READMES.flatMap((file) => blocks(read(file), 'ts'));
  const mistaken = "import { fromMaxWindow } from 'rx-max';\nfromMaxWindow({ issue: 'crm' });";
  const errors = compileErrors([...programs, mistaken]);
  expect(programs.length).toBeGreaterThan(6);
  expect(errors).toEqual([expect.stringContaining("'issue' does not exist")]);
});

function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function blocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) =>
    String(code),
  );
}

function commands(text: string): readonly string[] {
  return blocks(text, 'sh').flatMap((block) => block.split('\n').map((line) => line.replace(/\s*#.*/, '')));
}

function sizes(text: string): readonly string[] {
  return [...text.matchAll(/\d+\.\d kB/g)].map(([size]) => size);
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*\*?.*?\*\/|\/\/.*/g, '').replaceAll(/\s+/g, ' ');
}

function withoutSpace(code: string): string {
  return code.replaceAll(/\s+/g, '').replaceAll(/,\)/g, ')');
}
