import { exportsOf, type Exported } from './exports-of.ts';
import { isProductCode, productFolders, readTree } from './tree.ts';

/** More than this is not one subject with its operations any more. */
const mostValues = 10;

/**
 * Files that do not hold one public thing: a file with a single export is named after it, a file that holds a subject with its
 * operations stays small. Migrations all export `up`, and the static lists pass on what others define.
 */
export function findMisplacedExports(root: string): readonly string[] {
  return readTree(root, productFolders)
    .filter(({ path }) => isProductCode(path) && !path.startsWith('migrations/') && !path.endsWith('/index.ts') && path !== 'src/main.ts')
    .flatMap((file) => {
      const all = exportsOf(file);
      const values = all.filter(({ isType }) => !isType);
      if (values.length > mostValues) return [`${file.path}: ${String(values.length)} public things, at most ${String(mostValues)}`];
      const only = soleSubject(all, values);
      return only === undefined || isNamedAfter(file.path, only) ? [] : [`${file.path}: not named after ${only}`];
    });
}

function soleSubject(all: readonly Exported[], values: readonly Exported[]): string | undefined {
  if (values.length === 1) return values[0]?.name;
  return all.length === 1 ? all[0]?.name : undefined;
}

/** The file's words and the name's share one at least, or one of the two is the beginning of the other (`g26-quorum`, `g26`). */
function isNamedAfter(path: string, name: string): boolean {
  const stem = path.replace(/^.*\//, '').replace(/\..*$/, '');
  const fileWords = stem.split('-').map(singular);
  const nameWords = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]/)
    .map(singular);
  const flatFile = stem.replaceAll('-', '');
  return fileWords.some((word) => nameWords.includes(word)) || flatFile.startsWith(name.toLowerCase());
}

function singular(word: string): string {
  return word.replace(/ies$/, 'y').replace(/s$/, '');
}
