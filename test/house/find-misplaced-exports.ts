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

/** The file and the name share a word (`routing`, `route`), or the file begins with the name (`g26-quorum`, `g26`). */
function isNamedAfter(path: string, name: string): boolean {
  const stem = path.replace(/^.*\//, '').replace(/\..*$/, '');
  const nameWords = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]/);
  const shared = stem.split('-').some((word) => nameWords.some((other) => isSameWord(word, other)));
  return shared || stem.replaceAll('-', '').startsWith(name.toLowerCase());
}

/** Equal but for the ending: number, tense. */
function isSameWord(a: string, b: string): boolean {
  const root = Math.max(3, Math.min(a.length, b.length) - 1);
  return a === b || (a.length >= root && a.slice(0, root) === b.slice(0, root));
}
