import { listInstances } from '../store/instance/list-instances.ts';
import { countEntries } from '../store/journal/count-entries.ts';
import { countTrail } from '../store/journal/count-trail.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { replayInstance, type Difference } from './replay-instance.ts';

/** How far a replay of a whole database has come. */
export interface ReplayProgress {
  readonly instances: number;
  readonly entries: number;
  /** Entries in the journal when it began. */
  readonly total: number;
  /** Rows of the trail when it began that are more than the entries: each of them shows what never was. */
  readonly extra: number;
  readonly differences: readonly Difference[];
}

/**
 * Replays every instance against its journal, and tells after each how far it is and what does not agree. Also notices entries that
 * belong to no instance: in the end `entries` and `total` must be equal.
 */
export async function* replayAll(context: ServiceContext): AsyncGenerator<ReplayProgress> {
  const { total, extra } = await context.store.read(count);
  let instances = 0;
  let entries = 0;
  let cursor: string | undefined;
  yield { instances, entries, total, extra, differences: [] };
  do {
    const after = cursor;
    const page = await context.store.read(() => listInstances({}, { limit: 100, after }));
    for (const { id } of page.rows) {
      const replayed = await replayOrTell(context, id);
      instances += 1;
      entries += replayed.entries;
      yield { instances, entries, total, extra, differences: replayed.differences };
    }
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
}

/** Both of one moment. An entry without a row in the trail is told with its matter, so what is left is rows without an entry. */
function* count(): Work<Pick<ReplayProgress, 'total' | 'extra'>> {
  const total = yield* countEntries({});
  return { total, extra: Math.max(0, (yield* countTrail()) - total) };
}

/**
 * What can no longer be read as JSON is a difference of its own, and no reason to leave the other instances unlooked at. The parser's
 * message is not told: it may quote what was stored.
 */
async function replayOrTell(
  context: ServiceContext,
  id: string,
): Promise<{ readonly entries: number; readonly differences: readonly Difference[] }> {
  try {
    return await context.store.read(() => replayInstance(context, id));
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return { entries: 0, differences: [{ instance: id, revision: 0, what: 'unreadable', detail: 'JSON' }] };
  }
}
