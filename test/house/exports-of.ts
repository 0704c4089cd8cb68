import ts from 'typescript';
import type { TreeFile } from './tree.ts';

/** One exported declaration of a file. */
export interface Exported {
  readonly name: string;
  readonly isType: boolean;
  /** The text of its doc comment, `''` when it has none. */
  readonly doc: string;
}

/** What a file declares and exports, in order, an overloaded function once. Names that it only passes on from elsewhere are not among them. */
export function exportsOf(file: TreeFile): readonly Exported[] {
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
  const all = source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    const doc = docOf(statement);
    const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
    return namesOf(statement).map((name) => ({ name, isType, doc }));
  });
  return all.filter(({ name, isType }, at) => all.findIndex((other) => other.name === name && other.isType === isType) === at);
}

function namesOf(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.Statement & { readonly name?: ts.Node };
  return name === undefined ? [] : [name.getText()];
}

function docOf(statement: ts.Statement): string {
  // A comment at the head of the file stands before the first statement too; the last one is the statement's own.
  const comment = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc).at(-1);
  return comment === undefined
    ? ''
    : comment
        .getText()
        .replace(/^\/\*\*|\*\/$|^\s*\*/gm, '')
        .trim();
}
