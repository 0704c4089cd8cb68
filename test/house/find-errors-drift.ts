import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorsDocument } from '../../docs/errors-document.ts';

/** Lines of `docs/errors.md` that are not what the registry, the messages and the HTTP table say, and lines that it lacks. */
export async function findErrorsDrift(root: string): Promise<readonly string[]> {
  const path = join(root, 'docs', 'errors.md');
  if (!existsSync(path)) return ['docs/errors.md: missing'];
  const text = readFileSync(path, 'utf8');
  const right = await errorsDocument();
  const written = linesOf(text);
  const needed = linesOf(right);
  const drift = [
    ...written.filter((line) => !needed.includes(line)).map((line) => `docs/errors.md: drifted: ${line}`),
    ...needed.filter((line) => !written.includes(line)).map((line) => `docs/errors.md: lacks: ${line}`),
  ];
  return drift.length > 0 || text === right ? drift : ['docs/errors.md: not as npm run docs:errors writes it'];
}

/** Without the padding of the table, which changes in every row when one cell grows. */
function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---'));
}
