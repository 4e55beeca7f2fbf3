import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { assertFreshBuild, ROOT } from '../packaging/fresh-build';

// The package's own folder resolves its own name through `exports`, as an application's does.
const CASES = join(ROOT, 'test', 'typing', 'cases');

const SETTINGS = [
  { setting: 'a bundler', ending: '.ts', module: ts.ModuleKind.ESNext, resolution: ts.ModuleResolutionKind.Bundler },
  {
    setting: 'Node, ES module',
    ending: '.mts',
    module: ts.ModuleKind.Node16,
    resolution: ts.ModuleResolutionKind.Node16,
  },
  {
    setting: 'Node, CommonJS',
    ending: '.cts',
    module: ts.ModuleKind.Node16,
    resolution: ts.ModuleResolutionKind.Node16,
  },
] as const;

beforeAll(assertFreshBuild);

describe.each(SETTINGS)('typed for $setting', (setting) => {
  it('what must compile does, declarations included', () => {
    expect(errorsOf('accepted', setting)).toEqual([]);
  }, 60_000);

  it('what must not compile does not, for the reason given', () => {
    const text = readFileSync(join(CASES, 'refused.ts'), 'utf8').split('\n');
    const wanted = text.flatMap((line, index) => {
      const [, reason] = /^\/\/ refused: (.*)$/.exec(line) ?? [];
      return reason === undefined
        ? []
        : [expect.stringMatching(escaped(`refused.ts:${index + 2}: `) + `.*${escaped(reason)}`) as string];
    });
    expect(errorsOf('refused', setting)).toEqual(wanted);
  }, 60_000);
});

/** The compiler's errors, each with its file, its line and the first line of what it says. */
function errorsOf(name: string, { ending, module, resolution }: (typeof SETTINGS)[number]): readonly string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: [],
    module,
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    // The declarations themselves are checked too: an import of theirs that does not resolve would turn into `any`.
    skipLibCheck: false,
    skipDefaultLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const entry = join(CASES, name + ending);
  // The one text stands for a module of each kind: its ending is what tells them apart.
  const read = (path: string): string | undefined => ts.sys.readFile(path === entry ? join(CASES, `${name}.ts`) : path);
  Object.assign<ts.CompilerHost, Partial<ts.CompilerHost>>(host, {
    getCurrentDirectory: () => ROOT,
    fileExists: (path) => path === entry || ts.sys.fileExists(path),
    readFile: read,
    getSourceFile(path, languageVersionOrOptions) {
      const text = read(path);
      return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersionOrOptions);
    },
  });
  return ts.getPreEmitDiagnostics(ts.createProgram([entry], options, host)).map(({ file, start, messageText }) => {
    const [said = ''] = ts.flattenDiagnosticMessageText(messageText, '\n').split('\n');
    if (file === undefined || start === undefined) return said;
    const path = file.fileName.replace(entry, `${name}.ts`).replace(`${ROOT}/`, '');
    return `${path}:${file.getLineAndCharacterOfPosition(start).line + 1}: ${said}`;
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
