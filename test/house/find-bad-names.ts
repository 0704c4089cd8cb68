import { readTree } from './tree.ts';

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*$/;
const allowed = new Set(['README.md', 'zh-CN']);
/** Words that name a place for anything. `types` and `common` may be part of a longer name that says which. */
const attics = new Set(['utils', 'util', 'helper', 'helpers', 'misc', 'manager']);
const bareAttics = new Set(['common', 'types', 'type', 'lib', 'shared']);
const indexes = new Set(['src/index.ts', 'machines/index.ts', 'migrations/index.ts']);
const topOfSource = new Set(['src/verify.ts', 'src/main.ts', 'src/decider-thread.ts', 'src/index.ts']);

/** Files and folders whose name breaks the house's rules: not kebab-case, an attic, a barrel, or outside every room. */
export function findBadNames(root: string): readonly string[] {
  const found = new Set<string>();
  const paths = readTree(root, ['src', 'machines', 'migrations', 'test', 'bench', 'bin', 'docs', 'examples']).map(({ path }) => path);
  for (const path of paths) {
    for (const part of path.split('/')) if (!kebab.test(part) && !allowed.has(part)) found.add(`${path}: ${part} is not kebab-case`);
    for (const part of path.split('/')) if (isAttic(part, path)) found.add(`${path}: ${part} names a place for anything`);
    if (/(?:^|\/)index\.[a-z]+$/.test(path) && !indexes.has(path)) found.add(`${path}: a barrel`);
    if (/^src\/[^/]+\.[^/]+$/.test(path) && !topOfSource.has(path)) found.add(`${path}: belongs into a folder`);
  }
  return [...found, ...findMisnumbered(paths)];
}

function isAttic(part: string, path: string): boolean {
  const stem = part.replace(/\..*$/, '');
  if (stem === 'helpers' && path.startsWith('test/')) return false;
  return bareAttics.has(stem) || stem.split('-').some((word) => attics.has(word));
}

/** Migrations run in the order of their names; a gap or a number twice means that two people took the same one. */
function findMisnumbered(paths: readonly string[]): readonly string[] {
  const steps = paths.filter((path) => /^migrations\/\d[^/]*\.ts$/.test(path) && !path.endsWith('.test.ts'));
  return steps.flatMap((path, at) => {
    const number = String(at + 1).padStart(4, '0');
    return path.startsWith(`migrations/${number}-`) ? [] : [`${path}: the next migration's name begins with ${number}-`];
  });
}
