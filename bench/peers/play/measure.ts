import type { Contestant } from '../contestant.ts';
import type { Load, Measured } from './found.ts';
import { processCost } from './process-cost.ts';
import { runClients } from './run-clients.ts';
import type { MeasureTask } from './task.ts';

/** Plays with one client and with 32, and tells rates, latencies, and what processor, disk and memory it took. */
export async function measure(contestant: Contestant, { warmSeconds, seconds, servers }: MeasureTask): Promise<Measured> {
  const roots = [process.pid, ...servers];
  const load = async (clients: number): Promise<Load & { readonly matters: number }> => {
    const before = processCost(roots).cpuMs;
    const { perSecond, p50, p99, transitions, matters } = await runClients(contestant, clients, seconds);
    return { perSecond, p50, p99, cpu: (processCost(roots).cpuMs - before) / transitions, matters };
  };
  await runClients(contestant, 1, warmSeconds / 2);
  await runClients(contestant, 32, warmSeconds / 2);
  const before = await contestant.bytes();
  const alone = await load(1);
  const together = await load(32);
  const bytesPerMatter = ((await contestant.bytes()) - before) / (alone.matters + together.matters);
  return { alone, together, bytesPerMatter, peakMiB: processCost(roots).peakMiB, durability: await contestant.durability() };
}
