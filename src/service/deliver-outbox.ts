import type { EntryView } from '../contract/entry-view.ts';
import { invariant } from '../kernel/invariant.ts';
import { readEntry } from '../store/journal/read-entry.ts';
import { dropOutbox } from '../store/outbox/drop-outbox.ts';
import { takeOutbox } from '../store/outbox/take-outbox.ts';
import type { ServiceContext } from './context.ts';
import { showEntry } from './show-entry.ts';

/** Who wants to know of entries. Must bear an entry coming twice: after a crash it is told again. */
export type Subscriber = (entry: EntryView) => void | Promise<void>;

/**
 * Tells the subscribers of what waits in the outbox, in the order of the journal, and then drops it. When a subscriber fails, that
 * entry and all after it stay and are told again next time.
 *
 * @returns how many entries were told
 */
export async function deliverOutbox(context: ServiceContext, subscribers: readonly Subscriber[], limit = 200): Promise<number> {
  const entries = await context.store.read(function* () {
    const waiting = yield* takeOutbox(limit);
    const found: EntryView[] = [];
    for (const { instance, revision } of waiting) {
      const entry = yield* readEntry(instance, revision);
      invariant(entry !== null, 'an announced entry is there');
      found.push(showEntry(entry));
    }
    return found;
  });
  let told = 0;
  try {
    for (const entry of entries) {
      for (const subscriber of subscribers) await subscriber(entry);
      told += 1;
    }
  } finally {
    const carriedOut = entries.slice(0, told).map(({ sequence }) => sequence);
    if (carriedOut.length > 0) await context.store.write(() => dropOutbox(carriedOut));
  }
  return told;
}
