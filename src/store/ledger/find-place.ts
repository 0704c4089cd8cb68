import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { ledgerOf, ledgers, type Ledger } from './ledger-row.ts';

/** Where an entry stands. */
export interface LedgerPlace {
  readonly ledger: Ledger;
  readonly position: number;
}

const select = statement((db) =>
  ledgers(db)
    .innerJoin('ledger_leaf', 'ledger_leaf.ledger_key', 'ledger.ledger_key')
    .innerJoin('entry', (join) =>
      join.onRef('entry.sequence', '=', 'ledger_leaf.sequence').onRef('entry.instance_key', '=', 'ledger_leaf.instance_key'),
    )
    .innerJoin('instance', 'instance.instance_key', 'entry.instance_key')
    .select('ledger_leaf.position')
    .where('instance.id', '=', param('instance'))
    .where('entry.revision', '=', param('revision'))
    .orderBy('ledger.part', 'desc')
    .limit(1),
);

/** The ledger and place of one entry of a matter, in the last part that has it; null while it is in none. */
export function* findPlace(instance: string, revision: number): Work<LedgerPlace | null> {
  const row = yield* one(select, { instance, revision });
  return row === undefined ? null : { ledger: ledgerOf(row), position: row.position };
}
