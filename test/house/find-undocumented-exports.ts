import { exportsOf } from './exports-of.ts';
import { isProductCode, productFolders, readTree } from './tree.ts';

/** Exports of the product that promise nothing: without a doc comment, or with one that only says the name again. */
export function findUndocumentedExports(root: string): readonly string[] {
  return readTree(root, productFolders)
    .filter(({ path }) => isProductCode(path))
    .flatMap((file) =>
      exportsOf(file)
        .filter(({ name, doc }) => lettersOf(doc) === '' || lettersOf(doc) === lettersOf(name))
        .map(({ name }) => `${file.path}: ${name} promises nothing`),
    );
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
}
