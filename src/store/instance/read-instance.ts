import { sql } from 'kysely';
import type { Snapshot } from '../../engine/snapshot.ts';
import { invariant } from '../../kernel/invariant.ts';
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

/** The snapshot that a matter had when its last leaf was one: a leaf has salts of its own, so it names one moment of one matter for ever. */
export interface HeldSnapshot {
  readonly leaf: Uint8Array;
  readonly snapshot: Snapshot;
}

const select = statement((db) =>
  db
    .selectFrom('instance')
    .innerJoin('flow', 'flow.flow_key', 'instance.flow_key')
    .select(['instance.id', 'instance.organisation', 'instance.item', 'flow.hash', 'instance.title', 'instance.revision', 'instance.stage'])
    .select(['instance.status', 'instance.overdue', 'instance.state', 'instance.leaf', 'instance.created_at', 'instance.updated_at'])
    .select(sql<string | null>`case when leaf is distinct from ${param('held')} then snapshot end`.as('snapshot'))
    .where('instance.id', '=', param('id')),
);

/**
 * The matter with an id, or null.
 *
 * @param held what somebody may still have of it: taken instead of reading and parsing the snapshot when the matter still stands there
 */
export function* readInstance(id: string, held?: HeldSnapshot): Work<Instance | null> {
  const row = yield* one(select, { id, held: held?.leaf ?? noLeaf });
  if (row === undefined) return null;
  return { ...summaryOf(row), snapshot: row.snapshot === null ? unchanged(held) : (JSON.parse(row.snapshot) as Snapshot), leaf: row.leaf };
}

function unchanged(held: HeldSnapshot | undefined): Snapshot {
  invariant(held !== undefined, 'only a snapshot that is held is not read');
  return held.snapshot;
}

const noLeaf = new Uint8Array();
