import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

const select = statement((db) => db.selectFrom('flow').select('item').where('hash', '=', param('hash')));

/** The code of the item whose flow has a content hash; null when no such flow is kept. */
export function* flowItem(hash: string): Work<string | null> {
  return (yield* one(select, { hash }))?.item ?? null;
}
