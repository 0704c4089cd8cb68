import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** The hash of an entry's leaf as it was recorded, and where it stands. */
export interface PlacedLeaf {
  readonly position: number;
  readonly instance: string;
  readonly revision: number;
  readonly leaf: Uint8Array;
}

const select = statement((db) =>
  db
    .selectFrom('ledger_leaf')
    .innerJoin('entry', (join) =>
      join.onRef('entry.sequence', '=', 'ledger_leaf.sequence').onRef('entry.instance_key', '=', 'ledger_leaf.instance_key'),
    )
    .innerJoin('instance', 'instance.instance_key', 'entry.instance_key')
    .select(['ledger_leaf.position', 'instance.id as instance', 'entry.revision', 'entry.leaf'])
    .where('ledger_leaf.ledger_key', '=', param('ledger'))
    .where('ledger_leaf.position', '>=', param('from'))
    .where('ledger_leaf.position', '<', param('to'))
    .orderBy('ledger_leaf.position'),
);

/** The leaves of a ledger at the places `from` to before `to`, in order, without what their entries hold. One whose entry is gone is left out. */
export function listPlacedLeaves(ledger: number, from: number, to: number): Work<readonly PlacedLeaf[]> {
  return many(select, { ledger, from, to });
}
