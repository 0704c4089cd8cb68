import { epochMillisOf, instantOf } from '../kernel/instant.ts';
import { dropResults } from '../store/result/drop-results.ts';
import type { ServiceContext } from './context.ts';

/** How long the answer to a request can be had again under its key: as long as a clerk may be without a network, and more. */
const keptDays = 90;

/** So many in one unit of work, so that nobody who records waits long. */
const atOnce = 1000;

/** Forgets all answers older than that and tells how many. The entries that they named stay for ever. */
export async function forgetResults(context: ServiceContext): Promise<number> {
  const before = instantOf(epochMillisOf(context.clock.now()) - keptDays * 86_400_000);
  let forgotten = 0;
  for (;;) {
    const dropped = await context.store.write(() => dropResults(before, atOnce));
    forgotten += dropped;
    if (dropped < atOnce) return forgotten;
  }
}
