import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { tailoringOf, type Tailoring } from './tailoring-row.ts';

const select = statement((db) =>
  db
    .selectFrom('tailoring')
    .selectAll()
    .where('organisation', '=', param('organisation'))
    .where('item', '=', param('item'))
    .orderBy('tailoring_key', 'desc'),
);

/** What an organisation made of an item's flows, the latest first. */
export function* listTailorings(organisation: string, item: string): Work<readonly Tailoring[]> {
  const rows = yield* many(select, { organisation, item });
  return rows.map(tailoringOf);
}
