import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { flowColumns, flowOf } from './flow-row.ts';
import type { Flow } from './put-flow.ts';

const select = statement((db) => db.selectFrom('flow').select(flowColumns).where('hash', '=', param('hash')));

/** The flow with a content hash, or null. */
export function* readFlow(hash: string): Work<Flow | null> {
  const row = yield* one(select, { hash });
  return row === undefined ? null : flowOf(row);
}
