import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { RULES } from './architecture/rules';
import { parse, type Sources } from './architecture/source-file';

const ROOT = join(__dirname, '..');

const sources: Sources = Object.fromEntries(
  readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(m|c)?[jt]s$/.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);

const library = parse(sources);

describe.each(RULES)('$title', ({ violations, broken }) => {
  it('holds', () => {
    expect(violations(library)).toEqual([]);
  });

  // A guard that has never been red guards nothing.
  it.each(broken.map((files) => [Object.entries(files).flat().join(': '), files] as const))(
    'goes red: %s',
    (_, files) => {
      expect(violations(parse(files))).not.toEqual([]);
    },
  );
});

describe('wire, snapshot and host know nothing of a browser or of Node', () => {
  const pure = Object.keys(sources).filter((path) => /^src\/(wire|snapshot|host)\//.test(path));

  it('holds', () => {
    expect(errorsWithoutDom(pure)).toEqual([]);
  });

  it.each(['window.origin', 'new URL("a:b")', 'setTimeout(() => {}, 1)', 'process.env', 'null as MessageEvent | null'])(
    'goes red: %s',
    (code) => {
      const path = 'src/wire/impure.ts';
      expect(errorsWithoutDom([path], { [path]: `export const impure = ${code};` })).toEqual([
        expect.stringMatching(/^src\/wire\/impure\.ts: Cannot find name/),
      ]);
    },
  );
});

/** What the compiler has to say of these files when nothing is there but the language itself. */
function errorsWithoutDom(paths: readonly string[], invented: Sources = {}): readonly string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const inventedAt = (name: string): string | undefined => invented[name.replace(`${ROOT}/`, '')];
  const read = (name: string): string | undefined => inventedAt(name) ?? ts.sys.readFile(name);
  Object.assign<ts.CompilerHost, Partial<ts.CompilerHost>>(host, {
    getCurrentDirectory: () => ROOT,
    fileExists: (name) => inventedAt(name) !== undefined || ts.sys.fileExists(name),
    readFile: read,
    getSourceFile(name, target) {
      const text = read(name);
      return text === undefined ? undefined : ts.createSourceFile(name, text, target);
    },
  });
  const program = ts.createProgram(
    paths.map((path) => join(ROOT, path)),
    options,
    host,
  );
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const path = file === undefined ? '' : `${file.fileName.replace(`${ROOT}/`, '')}: `;
    return path + ts.flattenDiagnosticMessageText(messageText, '\n');
  });
}
