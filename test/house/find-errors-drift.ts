import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsDocument } from '../../docs/errors-document.ts';

/** Lines of `docs/errors.md` that are not what the registry, the messages and the HTTP table say, and lines that it lacks. */
export async function findErrorsDrift(root: string): Promise<readonly string[]> {
  const path = join(root, 'docs', 'errors.md');
  if (!existsSync(path)) return ['docs/errors.md: missing'];
  const written = readFileSync(path, 'utf8').split('\n');
  const right = (await errorsDocument()).split('\n');
  return [
    ...written.filter((line) => !right.includes(line)).map((line) => `docs/errors.md: drifted: ${line}`),
    ...right.filter((line) => !written.includes(line)).map((line) => `docs/errors.md: lacks: ${line}`),
  ];
}
