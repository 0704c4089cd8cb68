import type { Instant } from '../../kernel/instant.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { Json } from '../../kernel/json.ts';
import { many } from '../many.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { LayerValue } from './put-layer-value.ts';

/** From the nation down to a group below the village there are seven tiers; one more for the law itself. */
const places = ['code0', 'code1', 'code2', 'code3', 'code4', 'code5', 'code6', 'code7'] as const;

const select = statement((db) =>
  db
    .selectFrom('layer_value')
    .selectAll()
    .where(
      'organisation',
      'in',
      places.map((place) => param(place)),
    )
    .where('from_day', '<=', param('day'))
    .where((eb) => eb.or([eb('to_day', 'is', null), eb('to_day', '>=', param('day'))]))
    .orderBy('organisation')
    .orderBy('key')
    .orderBy('from_day', 'desc'),
);

/**
 * The values that some organisations (a village and those above it) have in force on a day: at most one for each organisation and
 * key, the one that began last. In order of organisation and key; which of them prevails is for the law to say.
 */
export function* listLayerValues(organisations: readonly string[], day: string): Work<readonly LayerValue[]> {
  invariant(organisations.length >= 1 && organisations.length <= places.length, 'one to eight layers');
  const codes = Object.fromEntries(places.map((place, at) => [place, organisations[at] ?? (organisations[0] as string)]));
  const rows = yield* many(select, { ...codes, day });
  return rows
    .filter((row, at) => row.organisation !== rows[at - 1]?.organisation || row.key !== rows[at - 1]?.key)
    .map((row) => ({
      organisation: row.organisation,
      key: row.key,
      from: row.from_day,
      to: row.to_day,
      value: JSON.parse(row.value) as Json,
      source: row.source,
      addedBy: row.added_by,
      addedAt: row.added_at as Instant,
    }));
}
