import { sql, type RawBuilder } from 'kysely';
import { alsoInArea, areaOf, areas, givenArea, inArea, inAreaOfFew, inAreaWith, type Area } from '../area.ts';
import { codeRange } from '../code-range.ts';
import { cursorNumber } from '../cursor-number.ts';
import { filtered } from '../filtered.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
import { unled } from '../unled.ts';
import type { Work } from '../work.ts';
import { summaryOf, type InstanceSummary } from './instance-summary.ts';

/** What matters are wanted; what is absent does not narrow. */
export interface InstanceFilter {
  /** Prefix of the organisation's code. */
  readonly within?: string | undefined;
  readonly item?: string | undefined;
  readonly stage?: string | undefined;
  readonly status?: 'active' | 'done' | undefined;
  readonly overdue?: boolean | undefined;
  /** Hash of the flow version that they follow. */
  readonly flow?: string | undefined;
}

const names = [...areas, 'item', 'stage', 'status', 'overdue', 'inTime', 'flow'] as const;

type Name = (typeof names)[number];

/**
 * What the search begins with, the most selective first; the other conditions are looked at row by row, in the same index. A village or a street
 * has few enough matters to go through, but a street for what is overdue, of which it may have none; a district has an index for each of these, and
 * in a larger area one goes through what it finds anywhere.
 */
function leadOf(given: (name: Name) => boolean): 'overdue' | 'flow' | 'item' | 'stage' | 'status' | null {
  if (given('village')) return null;
  if (given('street')) return given('overdue') ? 'overdue' : null;
  return (['overdue', 'flow', 'item', 'stage', 'status'] as const).find(given) ?? null;
}

/** How the area is said: so that its index leads, the one on it together with what leads, or none. */
function areaCondition(area: Area, lead: ReturnType<typeof leadOf>): RawBuilder<boolean> {
  if (area === 'wide') return alsoInArea();
  if (lead === null) return inArea(area);
  if (lead === 'overdue' && (area === 'street' || area === 'district')) return inAreaOfFew(area);
  return area !== 'district' || lead === 'flow' || lead === 'overdue' ? alsoInArea() : inAreaWith(area, lead);
}

/** The keys are found first, each by an index in the order of the list; only the rows of the page itself are then fetched. */
const select = filtered(names, (db, given) => {
  const lead = leadOf(given);
  const area = givenArea(given);
  const isPaired = area === 'district' && lead !== 'overdue' && lead !== 'flow';
  let keys = db.selectFrom('instance').select('instance_key').where('instance_key', '<', param('before'));
  if (area !== null) keys = keys.where(areaCondition(area, lead));
  for (const name of ['item', 'stage', 'status'] as const)
    if (given(name) && !(isPaired && lead === name)) keys = keys.where(lead === name ? sql.ref(name) : unled(name), '=', param(name));
  if (given('overdue')) keys = keys.where(lead === 'overdue' ? sql.ref('overdue') : sql`overdue + 0`, '=', sql.lit(1));
  if (given('inTime')) keys = keys.where('overdue', '=', sql.lit<0>(0));
  if (given('flow')) keys = keys.where(lead === 'flow' ? sql.ref('flow_key') : sql`flow_key + 0`, '=', flowKey);
  return db
    .selectFrom(keys.orderBy('instance_key', 'desc').limit(param('limit')).as('page'))
    .innerJoin('instance', 'instance.instance_key', 'page.instance_key')
    .innerJoin('flow', 'flow.flow_key', 'instance.flow_key')
    .select([
      'instance.instance_key',
      'instance.id',
      'instance.organisation',
      'instance.item',
      'flow.hash',
      'instance.title',
      'instance.revision',
      'instance.stage',
      'instance.status',
      'instance.overdue',
      'instance.state',
      'instance.created_at',
      'instance.updated_at',
    ])
    .orderBy('instance.instance_key', 'desc');
});

const flowKey = sql<number>`(select flow_key from flow where hash = ${param('flow')})`;

/** Matters, the newest first. Matters made while one pages through come before the first page and disturb none. */
export function* listInstances(filter: InstanceFilter, page: PageRequest): Work<Page<InstanceSummary>> {
  const { within, overdue, ...others } = filter;
  const narrow = { ...others, ...areaOf(within), overdue: overdue === true || undefined, inTime: overdue === false || undefined };
  const rows = yield* many(select(narrow), {
    ...codeRange(within ?? ''),
    lowAnd: `${within ?? ''}${filter.item ?? filter.stage ?? filter.status ?? ''}`,
    item: filter.item ?? null,
    stage: filter.stage ?? null,
    status: filter.status ?? null,
    flow: filter.flow ?? null,
    before: cursorNumber(page.after, Number.MAX_SAFE_INTEGER),
    limit: rowsFor(page),
  });
  return pageOf(rows, page.limit, (row) => row.instance_key, summaryOf);
}
