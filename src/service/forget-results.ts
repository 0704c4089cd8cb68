import { epochMillisOf, instantOf } from '../kernel/instant.ts';
import { dropResults } from '../store/result/drop-results.ts';
import type { ServiceContext } from './context.ts';

/** How long the answer to a request can be had again under its key: as long as a clerk may be without a network, and more. */
const keptDays = 90;

/** Forgets answers older than that, a thousand at a time, and tells how many. The entries that they named stay for ever. */
export async function forgetResults(context: ServiceContext): Promise<number> {
  const before = instantOf(epochMillisOf(context.clock.now()) - keptDays * 86_400_000);
  return context.store.write(() => dropResults(before, 1000));
}
