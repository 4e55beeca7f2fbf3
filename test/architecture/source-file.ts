import { posix } from 'node:path';
import ts from 'typescript';

/** Sources by their path from the root of the repository, with forward slashes. */
export type Sources = Readonly<Record<string, string>>;

/** One source file as the rules look at it. */
export interface SourceFile {
  readonly path: string;
  /** The folder directly under `src`, or the file's own name without its ending: `wire`, `index`. */
  readonly layer: string;
  readonly imports: readonly Import[];
  readonly nodes: readonly ts.Node[];
}

export interface Import {
  /** As it is written: `./scalar`, `rxjs`. */
  readonly specifier: string;
  /** The source file that a relative specifier means, if it is one of the sources. */
  readonly target: string | undefined;
  /** Whether nothing of it is left when the types are stripped. */
  readonly typeOnly: boolean;
}

export function parse(sources: Sources): readonly SourceFile[] {
  return Object.entries(sources).map(([path, text]) => {
    const nodes = nodesOf(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
    return { path, layer: layerOf(path), imports: nodes.flatMap((node) => importOf(node, path, sources)), nodes };
  });
}

export function layerOf(path: string): string {
  const [layer = ''] = path.replace(/^src\//, '').split('/');
  return layer.replace(/\.\w+$/, '');
}

function nodesOf(node: ts.Node): readonly ts.Node[] {
  const nodes: ts.Node[] = [node];
  node.forEachChild((child) => {
    nodes.push(...nodesOf(child));
  });
  return nodes;
}

function importOf(node: ts.Node, path: string, sources: Sources): readonly Import[] {
  const specifier = specifierOf(node);
  if (specifier === undefined) return [];
  return [{ specifier, target: targetOf(specifier, path, sources), typeOnly: isTypeOnly(node) }];
}

/** What an import, a re-export, a dynamic import, an import type or a `require` asks for. */
function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return textOf(node.moduleSpecifier);
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? textOf(node.argument.literal) : undefined;
  if (!ts.isCallExpression(node)) return undefined;
  const loads =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  return loads ? textOf(node.arguments[0]) : undefined;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function targetOf(specifier: string, path: string, sources: Sources): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const base = posix.join(posix.dirname(path), specifier);
  return [base, `${base}.ts`, `${base}/index.ts`, base.replace(/\.js$/, '.ts')].find(
    (candidate) => candidate in sources,
  );
}
