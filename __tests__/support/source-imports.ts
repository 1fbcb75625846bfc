import { globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import ts from 'typescript';

/** How a module is loaded: not at all (`type`), with the importer (`value`), or when needed (`dynamic`). */
export type ImportKind = 'type' | 'value' | 'dynamic';

/** One import of one source file; `target` is a path from the repository's root or a package's name. */
export interface SourceImport {
  readonly from: string;
  readonly target: string;
  readonly kind: ImportKind;
}

const root = join(import.meta.dirname, '../..');

/** The TypeScript files below `folder`, as paths from the repository's root, with their text. */
export function readSources(folder: string): Map<string, string> {
  const paths = globSync(`${folder}/**/*.ts`, { cwd: root }).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));
}

/** All imports and re-exports of the given files, in order. */
export function parseImports(sources: ReadonlyMap<string, string>): SourceImport[] {
  return [...sources].flatMap(([path, text]) => importsOf(path, text));
}

function importsOf(from: string, text: string): SourceImport[] {
  const found: SourceImport[] = [];
  const add = (specifier: ts.Node | undefined, kind: ImportKind): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { text: name } = specifier;
    const target = name.startsWith('.') ? posix.join(dirname(from), name) : name;
    found.push({ from, target, kind });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const isType = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
      add(node.moduleSpecifier, isType ? 'type' : 'value');
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], 'dynamic');
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, 'type');
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(from, text, ts.ScriptTarget.Latest));
  return found;
}

/** The first import cycle found, as the path of files that closes it; undefined if there is none. */
export function findCycle(imports: readonly SourceImport[]): string[] | undefined {
  const done = new Set<string>();
  const visit = (path: string, trail: readonly string[]): string[] | undefined => {
    const start = trail.indexOf(path);
    if (start >= 0) return [...trail.slice(start), path];
    if (done.has(path)) return undefined;
    for (const { target } of imports.filter(({ from }) => from === path)) {
      const cycle = visit(target, [...trail, path]);
      if (cycle !== undefined) return cycle;
    }
    done.add(path);
    return undefined;
  };
  for (const { from } of imports) {
    const cycle = visit(from, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}

/** Everything that is loaded together with `path`, packages included. */
export function loadedWith(path: string, imports: readonly SourceImport[]): Set<string> {
  const reached = new Set<string>();
  const queue = [path];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { from, target, kind } of imports) {
      if (from !== next || kind !== 'value' || reached.has(target)) continue;
      reached.add(target);
      queue.push(target);
    }
  }
  return reached;
}
