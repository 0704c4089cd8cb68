import type { RolloutPlace } from '../contract/rollout-view.ts';
import { hasMessage } from '../kernel/messages/has-message.ts';
import { listSnapshots } from '../store/instance/list-snapshots.ts';
import { listEntries } from '../store/journal/list-entries.ts';
import type { Work } from '../store/work.ts';
import { tellBoth } from '../kernel/messages/tell-both.ts';

/** The procedure by which a street trains, and the event of one session. */
const procedure = 'QD-04';
const session = 'training.recorded';
const piece = 500;

/** The training that a street has recorded, by category: how many sessions, and due and present added up over them. */
export function* trainingAt(street: string): Work<RolloutPlace['trained']> {
  const sums = new Map<string, { sessions: number; due: number; present: number }>();
  for (const { id } of yield* listSnapshots(street, procedure)) {
    let after: string | undefined;
    do {
      const page = yield* listEntries({ instance: id, type: session }, { limit: piece, after });
      for (const { entry } of page.rows) {
        const { category, due, present } = entry.data as { readonly category: string; readonly due: number; readonly present: number };
        const sum = sums.get(category) ?? { sessions: 0, due: 0, present: 0 };
        sums.set(category, { sessions: sum.sessions + 1, due: sum.due + due, present: sum.present + present });
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([category, sum]) => ({ category, name: nameOf(category), ...sum }));
}

/** A category that a district has configured for itself is known by its own word. */
function nameOf(category: string): { readonly zh: string; readonly en: string } {
  const key = `trainee.${category}`;
  return hasMessage(key) ? tellBoth(key) : { zh: category, en: category };
}
