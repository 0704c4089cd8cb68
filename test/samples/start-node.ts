import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process that serves siyi. */
export interface Node {
  readonly url: string;
  /** Ends it in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Asks it to stop, and resolves with its exit code. */
  stop(): Promise<number | null>;
}

/** Starts a process that serves a database, and resolves when it listens. @param typed the program and what it is told; `siyi serve` when left out */
export async function startNode(env: Readonly<Record<string, string>>, typed: readonly string[] = serve): Promise<Node> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...typed], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit') as Promise<[number | null, string | null]>;
  const url = await listening(child);
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
    async stop() {
      child.kill('SIGTERM');
      return (await exited)[0];
    },
  };
}

const serve = [fileURLToPath(new URL('../cli/start.ts', import.meta.url)), 'serve', '--port', '0'];

async function listening(child: ChildProcess): Promise<string> {
  let said = '';
  let failed = '';
  child.stderr?.on('data', (part) => (failed += String(part)));
  for await (const part of child.stdout ?? []) {
    said += String(part);
    const url = /(http:\/\/127\.0\.0\.1:\d+)\/healthz/.exec(said)?.[1];
    if (url === undefined) continue;
    child.stdout?.resume();
    return url;
  }
  throw new Error(`the service never came up: ${said} ${failed}`);
}
