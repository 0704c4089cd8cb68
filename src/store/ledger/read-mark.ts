import { one } from '../one.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) => db.selectFrom('ledger_mark').select('sequence'));

/** The sequence up to which every entry is in its ledger, and none can appear any more. */
export function* readMark(): Work<number> {
  return (yield* one(select, {}))?.sequence ?? 0;
}
