import { sql } from 'kysely';
import { invariant } from '../../kernel/invariant.ts';
import { codeRange } from '../code-range.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import { unled } from '../unled.ts';
import type { Work } from '../work.ts';

const count = statement((db) =>
  db
    .selectFrom('instance')
    .innerJoin('flow', 'flow.flow_key', 'instance.flow_key')
    .select(sql<number>`cast(count(*) as integer)`.as('running'))
    .where('flow.hash', '=', param('flow'))
    .where(unled('instance.status'), '=', 'active')
    .where(unled('instance.organisation'), '>=', param('low'))
    .where(unled('instance.organisation'), '<', param('high')),
);

/** How many running matters follow a flow version, in the organisations whose codes begin with `within`. */
export function* countRunning(flow: string, within: string): Work<number> {
  const row = yield* one(count, { flow, ...codeRange(within) });
  invariant(row !== undefined, 'a count answers one row');
  return row.running;
}
