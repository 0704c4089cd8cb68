import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { descendantsOf } from '../play/process-cost.ts';
import type { Server } from './server.ts';

/** A server that is a process started here. @param ask makes it stop in order; when left out it is sent SIGTERM */
export function processServer(child: ChildProcess, url: string, ask: () => unknown = () => child.kill('SIGTERM')): Server {
  const pid = child.pid ?? 0;
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
  return {
    url,
    pids: [pid],
    async kill() {
      const all = descendantsOf([pid]);
      for (const each of all)
        try {
          process.kill(each, 'SIGKILL');
        } catch {
          // It has ended already.
        }
      await ended;
      while (descendantsOf(all).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async stop() {
      ask();
      await ended;
    },
  };
}
