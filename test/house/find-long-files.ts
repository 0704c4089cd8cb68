import { readTree } from './tree.ts';

const limits = [
  { of: /\.test\.tsx?$|^test\//, lines: 600 },
  { of: /\.(?:tsx?|js|cjs|css|sql)$/, lines: 300 },
];

/** Files that have grown past their limit; there is no list of exemptions. Generated schemas and JSON are data and may be long. */
export function findLongFiles(root: string): readonly string[] {
  return readTree(root, ['src', 'machines', 'migrations', 'test', 'bench', 'bin', 'docs', 'examples'])
    .filter(({ path }) => !path.startsWith('migrations/schema/'))
    .flatMap(({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      const limit = limits.find(({ of }) => of.test(path));
      return limit !== undefined && lines > limit.lines ? [`${path}: ${String(lines)} lines, at most ${String(limit.lines)}`] : [];
    });
}
