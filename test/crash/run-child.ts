import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a child ended, and what it had said until then: whole lines only. */
export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
  readonly said: readonly string[];
}

/** A child that is running. */
export interface Child {
  /** Resolves when it has said a line that begins so. */
  has(beginning: string): Promise<void>;
  kill(): void;
  readonly ended: Promise<Ending>;
}

/** Starts `child.ts` with these arguments; what it says goes into a file, which its death cannot take back. */
export function runChild(saidPath: string, ...parameters: readonly string[]): Child {
  const said = openSync(saidPath, 'a');
  const script = join(import.meta.dirname, 'child.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...parameters], { stdio: ['ignore', said, 'inherit'] });
  closeSync(said);
  const lines = () => readFileSync(saidPath, 'utf8').split('\n').slice(0, -1);
  let alive = true;
  const ended = new Promise<Ending>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      alive = false;
      resolve({ code, signal, said: lines() });
    });
  });
  return {
    async has(beginning) {
      while (alive && !lines().some((line) => line.startsWith(beginning))) await new Promise((resume) => setTimeout(resume, 5));
    },
    kill: () => void child.kill('SIGKILL'),
    ended,
  };
}
