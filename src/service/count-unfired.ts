import { listDue } from '../store/deadline/list-due.ts';
import type { ServiceContext } from './context.ts';

/** Beyond this many nobody needs to know how many more. */
const most = 1000;

/** How many due times have come and were not fired yet, at most a thousand: a number that stays high says that nobody sweeps. */
export async function countUnfired(context: ServiceContext): Promise<number> {
  return (await context.store.read(() => listDue(context.clock.now(), most))).length;
}
