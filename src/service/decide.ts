import type { Snapshot } from '../engine/snapshot.ts';
import { step } from '../engine/step.ts';
import { accepted, type Outcome } from '../kernel/outcome.ts';
import type { Refusal } from '../kernel/refusal.ts';
import type { Append } from '../store/journal/append-row.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { gatherForEvent, type Attempt } from './gather-for-event.ts';
import { makeEntry } from './make-entry.ts';
import { matterOf } from './matter-of.ts';

/** What is needed to decide, and never to write. */
export type Deciding = Pick<ServiceContext, 'flows' | 'ground' | 'notices' | 'random'>;

/** What an accepted event comes to, and what that stands on beside the matter's last leaf. */
export interface Decided {
  readonly append: Omit<Append, 'result'>;
  readonly snapshot: Snapshot;
  /** The stamps of the place whose rosters, values and delegations were looked at. */
  readonly stamps: string;
  /** Whether lists were read as well, which no stamp speaks of. */
  readonly hasReadLists: boolean;
}

/**
 * Decides an event: gathers the facts, judges the rules, takes the step and makes the entry with its leaf. Reads and writes nothing.
 *
 * @throws {Failure} FLOW_NOT_FOUND, and those of the store
 */
export function* decide(context: Deciding, attempt: Attempt): Work<Outcome<Decided, Refusal>> {
  const { session, instance, event, recordedAt } = attempt;
  const { definition, organisation, needed, facts } = yield* gatherForEvent(context, attempt);
  const outcome = step(definition, instance.snapshot, { ...event, recordedAt }, facts);
  if (!outcome.ok) return outcome;
  const { id, flow, leaf } = instance;
  const making = { instance: id, organisation: instance.organisation, flow, leaf, revision: instance.revision + 1, event, recordedAt };
  const made = makeEntry(context, session, making, outcome.value);
  return accepted({
    append: { ...made, before: { ...instance, deadlines: matterOf(instance).deadlines } },
    snapshot: outcome.value.snapshot,
    stamps: organisation.stamps,
    hasReadLists: needed.facts.includes('list'),
  });
}
