// `npm run bench:peers`: installs what is compared when it is missing, compiles, then runs what was compiled.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const here = import.meta.dirname;
const root = join(here, '../..');
const compiled = join(root, '.tmp/bench/bench/peers');
const compiler = createRequire(import.meta.url).resolve('typescript/lib/tsc.js');

const installed = existsSync(join(here, 'node_modules')) ? 0 : run('npm', here, 'ci', '--no-audit', '--no-fund');
process.exitCode = installed || node(compiler, '-p', 'bench/peers') || play();

function play(): number {
  // What is compared is found from the compiled files as it is from their sources.
  rmSync(join(compiled, 'node_modules'), { force: true });
  symlinkSync(join(here, 'node_modules'), join(compiled, 'node_modules'));
  return node(join(compiled, 'run.js'), ...process.argv.slice(2));
}

function node(...args: readonly string[]): number {
  return run(process.execPath, root, ...args);
}

function run(command: string, cwd: string, ...args: readonly string[]): number {
  return spawnSync(command, args, { cwd, stdio: 'inherit' }).status ?? 1;
}
