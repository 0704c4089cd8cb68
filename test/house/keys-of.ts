import ts from 'typescript';
import type { TreeFile } from './tree.ts';

/** The property names and string values of every object literal of a file; for a value that is not a plain string, `''`. */
export function keysOf(file: TreeFile): ReadonlyMap<string, string> {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const found = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && (ts.isStringLiteralLike(node.name) || ts.isIdentifier(node.name))) {
      found.set(node.name.text, ts.isStringLiteralLike(node.initializer) ? node.initializer.text : '');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
