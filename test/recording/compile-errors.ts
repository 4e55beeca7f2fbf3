import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '../..');

/** What the compiler has to say to programs, by the project's own settings. */
export function compileErrors(programs: readonly string[]): readonly string[] {
  const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile.bind(ts.sys)) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const files = new Map(programs.map((code, at) => [join(ROOT, `program-${at}.ts`), code]));
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
