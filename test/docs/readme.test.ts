import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

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

/** What the compiler has to say to programs of a README, by the project's own settings. */
function compileErrors(programs: readonly string[]): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = new Map(programs.map((code, at) => [join(ROOT, `readme-${at}.ts`), code]));
  const host = ts.createCompilerHost(options);
  const inTree = host.getSourceFile.bind(host);
  host.getSourceFile = (file, target) => {
    const code = files.get(file);
    return code === undefined ? inTree(file, target) : ts.createSourceFile(file, code, target);
  };
  host.fileExists = (file) => files.has(file) || ts.sys.fileExists(file);
  const program = ts.createProgram([...files.keys()], options, host);
  return [...files.keys()]
    .flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)))
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}
