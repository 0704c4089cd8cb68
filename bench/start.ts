// `npm run bench` and `npm run bench:scale`: compiles, then runs what was compiled, named without its ending. Run straight from TypeScript, every function that is made on the way would be
// given its name at run time, and that would be measured as well.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');
const [script = 'run', ...typed] = process.argv.slice(2);

process.exitCode = node(compiler, '-p', 'bench/tsconfig.json') || node(`.tmp/bench/bench/${script}.js`, ...typed);

function node(...args: readonly string[]): number {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1;
}
