import { fork } from 'node:child_process';
import { once } from 'node:events';
import { processServer } from './process-server.ts';
import type { Server } from './server.ts';

/** Starts a script that tells its port first and ends when it is disconnected. */
export async function startNode(script: URL, ...args: readonly string[]): Promise<Server> {
  const child = fork(script, args);
  const [port] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => {
      throw new Error(`${script.pathname} ended before it told its port`);
    }),
  ])) as [number];
  return processServer(child, `http://127.0.0.1:${port}`, () => child.disconnect());
}
