import { sql } from 'kysely';
import { codeRange } from '../code-range.ts';
import { cursorNumber } from '../cursor-number.ts';
import { filtered } from '../filtered.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
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

const names = ['within', 'item', 'stage', 'status', 'overdue', 'flow'] as const;

/**
 * The keys are found first, in an index that begins with the organisation and covers every filter; only the rows of the page itself
 * are then fetched.
 */
const select = filtered(names, (db, given) => {
  let keys = db.selectFrom('instance').select('instance_key').where('instance_key', '<', param('before'));
  if (names.some(given)) keys = keys.where('organisation', '>=', param('low')).where('organisation', '<', param('high'));
  if (given('item')) keys = keys.where('item', '=', param('item'));
  if (given('stage')) keys = keys.where('stage', '=', param('stage'));
  if (given('status')) keys = keys.where('status', '=', param('status'));
  if (given('overdue')) keys = keys.where('overdue', '=', param('overdue'));
  if (given('flow')) keys = keys.where('flow_key', '=', sql<number>`(select flow_key from flow where hash = ${param('flow')})`);
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

/** Matters, the newest first. Matters made while one pages through come before the first page and disturb none. */
export function* listInstances(filter: InstanceFilter, page: PageRequest): Work<Page<InstanceSummary>> {
  const rows = yield* many(select({ ...filter }), {
    ...codeRange(filter.within ?? ''),
    item: filter.item ?? null,
    stage: filter.stage ?? null,
    status: filter.status ?? null,
    overdue: Number(filter.overdue ?? false),
    flow: filter.flow ?? null,
    before: cursorNumber(page.after, Number.MAX_SAFE_INTEGER),
    limit: rowsFor(page),
  });
  return pageOf(rows, page.limit, (row) => row.instance_key, summaryOf);
}
