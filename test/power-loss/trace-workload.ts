import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Operation } from './operation.ts';
import { readTrace, tracedCalls } from './read-trace.ts';

/** What is to be traced. */
export interface Workload {
  readonly synchronous: 'full' | 'normal' | 'off';
  readonly units: number;
  /** Which wait for the disk fails, counted from 1, and whether every later one does too. */
  readonly failing?: { readonly sync: number; readonly ever: boolean };
}

/** The name of the database in the operations of a trace. */
export const databaseName = 'siyi.db';

/**
 * Runs the workload in a new folder and answers what it did there.
 *
 * @throws {Error} when there is no `strace`, when it cannot trace, or when a workload without faults did not end well
 */
export function traceWorkload({ synchronous, units, failing }: Workload): readonly Operation[] {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'siyi-power-loss-')));
  try {
    const log = `${folder}.strace`;
    const inject = failing === undefined ? [] : ['-e', `inject=fsync,fdatasync:error=EIO:when=${failing.sync}${failing.ever ? '+' : ''}`];
    const tracing = ['-f', '--seccomp-bpf', '-y', '-xx', '-s', '1048576', '-o', log, '-e', `trace=${tracedCalls.join(',')}`, ...inject];
    const script = fileURLToPath(import.meta.resolve('./workload.ts'));
    const command = [process.execPath, '--import', 'tsx', script, join(folder, databaseName), synchronous, String(units)];
    const ended = spawnSync('strace', [...tracing, ...command], { encoding: 'utf8' });
    if (ended.error !== undefined) throw missing(ended.error);
    try {
      if (failing === undefined && ended.status !== 0) throw new Error(`the workload did not end well:\n${ended.stderr}`);
      return readTrace(readFileSync(log, 'latin1'), folder);
    } finally {
      rmSync(log, { force: true });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function missing(error: Error): Error {
  if ('code' in error && error.code === 'ENOENT') return new Error('strace is missing: apt-get install strace');
  return error;
}
