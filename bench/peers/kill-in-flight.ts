import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from './candidate.ts';
import type { Verified } from './play/found.ts';
import { runTask, startTask } from './run-task.ts';

/** Kills a candidate and its server while 32 clients write, opens what is left, and looks for every event that was acknowledged. */
export async function killInFlight(candidate: Candidate, folder: string, seconds: number): Promise<Verified> {
  mkdirSync(folder, { mode: 0o755 });
  const notes = join(folder, 'acknowledged');
  const module = new URL(candidate.file, import.meta.url).href;
  let server = await candidate.server?.(folder);
  try {
    const child = startTask(candidate, { kind: 'pour', module, place: { folder, url: server?.url ?? '' }, notes });
    const ended = once(child, 'exit');
    const [told] = (await Promise.race([once(child, 'message'), ended])) as unknown[];
    if (told !== 'pouring') throw new Error(`it did not begin: ${JSON.stringify(told)}`);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    // The server first: what it answers after its own end cannot be acknowledged.
    await Promise.all([server?.kill(), Promise.resolve(child.kill('SIGKILL'))]);
    await ended;
    if (!existsSync(notes) || readFileSync(notes).length === 0) throw new Error('nothing was acknowledged before it was killed');
    server = await candidate.server?.(folder);
    return await runTask<Verified>(candidate, { kind: 'verify', module, place: { folder, url: server?.url ?? '' }, notes });
  } finally {
    await server?.stop();
    rmSync(folder, { recursive: true });
  }
}
