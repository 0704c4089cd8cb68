import type { Snapshot } from '../../engine/snapshot.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { summaryOf, type InstanceSummary } from './instance-summary.ts';

/** A matter as it stands. */
export interface Instance extends InstanceSummary {
  readonly snapshot: Snapshot;
  /** Hash of the last entry's leaf, 32 bytes; null before the first. */
  readonly leaf: Uint8Array | null;
}

const select = statement((db) =>
  db
    .selectFrom('instance')
    .innerJoin('flow', 'flow.flow_key', 'instance.flow_key')
    .selectAll('instance')
    .select('flow.hash')
    .where('instance.id', '=', param('id')),
);

/** The matter with an id, or null. */
export function* readInstance(id: string): Work<Instance | null> {
  const row = yield* one(select, { id });
  if (row === undefined) return null;
  return {
    ...summaryOf(row),
    snapshot: JSON.parse(row.snapshot) as Snapshot,
    leaf: row.leaf,
  };
}
