import { rowOf } from '../store/journal/append-row.ts';
import type { Work } from '../store/work.ts';
import type { ServiceContext } from './context.ts';
import { decide, type Deciding } from './decide.ts';
import type { AskedAhead, DecidedAhead } from './decided-ahead.ts';
import { notBefore } from './not-before.ts';
import { visibleInstance } from './visible-instance.ts';

/**
 * Decides an event on what is committed now. Answers null for whatever has to be decided where it is written: what is refused, what was asked
 * on another revision, and what reads or changes more than the last leaf and the stamps can vouch for.
 *
 * @throws {Failure} as the recording of the event would
 */
export function* decideAhead(
  context: Deciding & Pick<ServiceContext, 'snapshots'>,
  { session, instance: id, revision, event, now }: AskedAhead,
): Work<DecidedAhead | null> {
  if (reachesFurther.includes(event.type)) return null;
  const instance = yield* visibleInstance(session, id, context.snapshots.of(id));
  const recordedAt = notBefore(now, instance.updatedAt);
  if (instance.revision !== revision || event.occurredAt > recordedAt) return null;
  const outcome = yield* decide(context, { session, instance, event, recordedAt });
  if (!outcome.ok || outcome.value.hasReadLists) return null;
  const { append, snapshot, stamps } = outcome.value;
  context.snapshots.hold(id, append.leaf, snapshot);
  return { row: rowOf(append), stamps };
}

/** Events by which something beside their matter comes into force, or is asked for where they are written. */
const reachesFurther: readonly string[] = ['list.enacted', 'item.proposed'];
