import { epochMillisOf } from '../kernel/instant.ts';
import { listDue } from '../store/deadline/list-due.ts';
import { countOutbox } from '../store/outbox/count-outbox.ts';
import type { ServiceContext } from './context.ts';

/** Beyond this many nobody needs to know how many more. */
const most = 1000;

/** What waits for the work that nobody asks for. */
export interface Backlog {
  /** Due times that have come and were not fired yet, at most a thousand, and how long ago the oldest of them came, in milliseconds. */
  readonly late: number;
  readonly latestMs: number;
  /** Entries that the subscribers were not told of yet, at most a thousand. */
  readonly untold: number;
}

/** Reads what waits. Numbers that stay high say that no node does this work. */
export async function readBacklog({ store, clock }: ServiceContext): Promise<Backlog> {
  const now = clock.now();
  return store.read(function* () {
    const due = yield* listDue(now, most);
    const oldest = due[0]?.dueAt ?? now;
    return { late: due.length, latestMs: epochMillisOf(now) - epochMillisOf(oldest), untold: yield* countOutbox(most) };
  });
}
