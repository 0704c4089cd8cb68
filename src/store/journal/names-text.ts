import { sql } from 'kysely';
import { codeRange } from '../code-range.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) =>
  db
    .selectFrom('instance')
    .innerJoin('entry', 'entry.instance_key', 'instance.instance_key')
    .select('entry.sequence')
    .where('instance.organisation', '>=', param('low'))
    .where('instance.organisation', '<', param('high'))
    .where(sql<boolean>`entry.body like '%' || ${param('text')} || '%'`)
    .limit(1),
);

/**
 * Whether any entry of the organisations whose codes begin with `within` has a text in it. Reads all of their entries when none has: for what is
 * rarely asked.
 *
 * @param text without `%` and `_`, such as a hash
 */
export function* namesText(text: string, within: string): Work<boolean> {
  return (yield* one(select, { text, ...codeRange(within) })) !== undefined;
}
