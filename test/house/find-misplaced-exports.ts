import { exportsOf } from './exports-of.ts';
import { isProductCode, productFolders, readTree } from './tree.ts';

/** More than this is not one subject with its operations any more. */
const mostValues = 10;

/**
 * Files that do not hold one public thing: a file with a single function or value is named after it or after its type, a
 * file that holds a subject with its operations stays small. Migrations all export `up`, and the static lists pass on what others define.
 */
export function findMisplacedExports(root: string): readonly string[] {
  return readTree(root, productFolders)
    .filter(({ path }) => isProductCode(path) && !path.startsWith('migrations/') && !path.endsWith('/index.ts') && path !== 'src/main.ts')
    .flatMap((file) => {
      const all = exportsOf(file);
      const values = all.filter(({ isType }) => !isType);
      if (values.length > mostValues) return [`${file.path}: ${String(values.length)} public things, at most ${String(mostValues)}`];
      const named = values.length > 1 || all.length === 0 || all.some(({ name }) => isNamedAfter(file.path, name));
      return named ? [] : [`${file.path}: not named after ${all.map(({ name }) => name).join(' or ')}`];
    });
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
