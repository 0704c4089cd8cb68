import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Candidate } from './candidate.ts';
import type { Histories } from './play/found.ts';
import { runTask } from './run-task.ts';
import type { Server } from './servers/server.ts';

/** Reads histories among a thousand entries, among ten thousand matters and among more, each journal in a place and on a server of its own. */
export async function readHistories(candidate: Candidate, folder: string, sizes: readonly number[], rounds: number): Promise<Histories> {
  const servers: Server[] = [];
  try {
    const places = [];
    for (const entries of sizes) {
      const place = join(folder, String(entries));
      mkdirSync(place, { recursive: true, mode: 0o755 });
      const server = await candidate.server?.(place);
      if (server !== undefined) servers.push(server);
      places.push({ folder: place, url: server?.url ?? '', entries });
    }
    const module = new URL(candidate.file, import.meta.url).href;
    return await runTask<Histories>(candidate, { kind: 'history', module, places, rounds, reads: 200 });
  } finally {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
