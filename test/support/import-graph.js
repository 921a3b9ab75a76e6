// Who imports whom in src/, read from the source text: every static import, re-export, import() and import type.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** @typedef {{ from: string, to: string, specifier: string, kind: 'value' | 'type' | 'dynamic', line: number }} Import */

const src = fileURLToPath(new URL('../../src', import.meta.url));

/** Files of `folder` that take part in the graph, as paths relative to it. */
const filesOf = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .sort();

/** The module specifiers of one file, with what kind of import each is. */
function specifiers(text, name) {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (node, literal, kind) => {
    if (!literal || !ts.isStringLiteralLike(literal)) return;
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ specifier: literal.text, kind, line: line + 1 });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node))
      add(
        node,
        node.moduleSpecifier,
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'value',
      );
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node, node.moduleSpecifier, node.isTypeOnly ? 'type' : 'value');
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node, node.argument.literal, 'type');
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node, node.arguments[0], 'dynamic');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * @param {string} [folder] where the sources are
 * @returns {{ files: string[], imports: Import[] }} `to` is a path relative to the folder, or the specifier of a package as it is
 */
export function importGraph(folder = src) {
  const files = filesOf(folder);
  const imports = files.flatMap((from) =>
    specifiers(readFileSync(join(folder, from), 'utf8'), from).map((found) => ({
      ...found,
      from,
      to: found.specifier.startsWith('.')
        ? posix.join(dirname(from), found.specifier).replace(/\.js$/, '.ts')
        : found.specifier,
    })),
  );
  return { files, imports };
}

/**
 * Groups of nodes that reach each other, each sorted; a node alone is no group. (Tarjan's strongly connected components.)
 * @param {Iterable<readonly [string, string]>} arrows
 */
export function circles(arrows) {
  const next = new Map();
  for (const [from, to] of arrows) {
    if (!next.has(from)) next.set(from, new Set());
    if (!next.has(to)) next.set(to, new Set());
    if (from !== to) next.get(from).add(to);
  }
  const index = new Map();
  const low = new Map();
  const stack = [];
  const onStack = new Set();
  const found = [];
  const connect = (node) => {
    index.set(node, index.size);
    low.set(node, index.get(node));
    stack.push(node);
    onStack.add(node);
    for (const other of next.get(node)) {
      if (!index.has(other)) {
        connect(other);
        low.set(node, Math.min(low.get(node), low.get(other)));
      } else if (onStack.has(other)) low.set(node, Math.min(low.get(node), index.get(other)));
    }
    if (low.get(node) !== index.get(node)) return;
    const group = stack.splice(stack.indexOf(node));
    for (const member of group) onStack.delete(member);
    if (group.length > 1) found.push(group.sort());
  };
  for (const node of next.keys()) if (!index.has(node)) connect(node);
  return found;
}
