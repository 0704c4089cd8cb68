import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of the benchmark that was started. */
export interface Child {
  /** What it told first. */
  readonly told: unknown;
  /** Ends when it has closed what it had open. */
  stop(): Promise<void>;
}

/** Starts a script beside this one and waits for its first message. */
export async function startChild(script: string, ...args: readonly string[]): Promise<Child> {
  const child: ChildProcess = fork(new URL(script, import.meta.url), args);
  const ended = once(child, 'exit');
  const told = await Promise.race([once(child, 'message').then(([message]: unknown[]) => message), ended.then(() => null)]);
  if (told === null) throw new Error(`${script} ended before it told anything`);
  return {
    told,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
