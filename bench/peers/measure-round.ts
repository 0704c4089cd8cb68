import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from './candidate.ts';
import type { Measured } from './play/found.ts';
import { runTask } from './run-task.ts';

/** One round of a candidate: on nothing, with a server of its own that is there only for it. */
export async function measureRound(
  candidate: Candidate,
  folder: string,
  times: { readonly warmSeconds: number; readonly seconds: number },
): Promise<Measured> {
  mkdirSync(folder, { mode: 0o755 });
  const server = await candidate.server?.(folder);
  try {
    const module = new URL(candidate.file, import.meta.url).href;
    const place = { folder, url: server?.url ?? '' };
    return await runTask<Measured>(candidate, { kind: 'measure', module, place, ...times, servers: server?.pids ?? [] });
  } finally {
    await server?.stop();
    rmSync(join(folder), { recursive: true });
  }
}
