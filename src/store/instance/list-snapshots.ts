import type { Snapshot } from '../../engine/snapshot.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import { unled } from '../unled.ts';
import type { Work } from '../work.ts';

/** Where a matter stands, with all that its procedure remembers. */
export interface InstanceSnapshot {
  readonly id: string;
  readonly stage: string;
  readonly snapshot: Snapshot;
}

const select = statement((db) =>
  db
    .selectFrom('instance')
    .select(['id', 'stage', 'snapshot'])
    .where('organisation', '=', param('organisation'))
    .where(unled('item'), '=', param('item'))
    .orderBy('instance_key'),
);

/** Every matter of one item that one organisation has had, the oldest first: for items that an organisation has few matters of. */
export function* listSnapshots(organisation: string, item: string): Work<readonly InstanceSnapshot[]> {
  const rows = yield* many(select, { organisation, item });
  return rows.map(({ id, stage, snapshot }) => ({ id, stage, snapshot: JSON.parse(snapshot) as Snapshot }));
}
