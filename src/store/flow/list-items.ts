import type { JsonObject } from '../../kernel/json.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A power item with the flow that its new matters follow. */
export interface Item {
  readonly item: string;
  readonly hash: string;
  readonly version: number;
  readonly meta: JsonObject;
  readonly inForceFrom: string;
}

const select = statement((db) =>
  db
    .selectFrom('flow')
    .select(['item', 'hash', 'version', 'meta', 'in_force_from'])
    .where('in_force_from', '<=', param('day'))
    .orderBy('item')
    .orderBy('in_force_from', 'desc')
    .orderBy('version', 'desc'),
);

/** Every item that has a flow in force on a day, by code. */
export function* listItems(day: string): Work<readonly Item[]> {
  const rows = yield* many(select, { day });
  return rows
    .filter((row, at) => row.item !== rows[at - 1]?.item)
    .map((row) => ({
      item: row.item,
      hash: row.hash,
      version: row.version,
      meta: JSON.parse(row.meta) as JsonObject,
      inForceFrom: row.in_force_from,
    }));
}
