import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readTree } from './tree.ts';

const builtIn = new Set(['ci', 'install', 'test', 'start']);

/** Commands in Markdown that package.json does not have, and links between our own files that lead nowhere. */
export function findReadmeGaps(root: string): readonly string[] {
  const files = readTree(root);
  const manifest = files.find(({ path }) => path === 'package.json')?.text ?? '{}';
  const { scripts = {} } = JSON.parse(manifest) as { scripts?: Record<string, string> };
  const prose = files.filter(({ path }) => path.endsWith('.md'));
  const missing = prose.some(({ path }) => path === 'README.md') ? [] : ['README.md: missing'];
  return [
    ...missing,
    ...prose.flatMap(({ path, text }) => [
      ...[...text.matchAll(/\bnpm (?:run (?:-s |--silent )?)?([a-z][\w:-]*)/g)]
        .filter(([whole, name = '']) => !(name in scripts) && !(builtIn.has(name) && !whole.includes(' run ')))
        .map(([whole]) => `${path}: ${whole} does not exist`),
      ...[...text.matchAll(/\]\((?!https?:|#|mailto:)([^)\s#]+)/g)]
        .filter(([, target = '']) => !existsSync(join(root, path, '..', target)))
        .map(([, target = '']) => `${path}: ${target} does not exist`),
    ]),
  ];
}
