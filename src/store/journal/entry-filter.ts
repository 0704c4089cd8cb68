import { sql, type Expression, type ExpressionBuilder } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import { codeRange } from '../code-range.ts';
import { many } from '../many.ts';
import { param, type Value } from '../param.ts';
import type { DatabaseSchema } from '../schema.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** What entries are wanted; what is absent does not narrow. */
export interface EntryFilter {
  readonly instance?: string | undefined;
  /** Prefix of the organisation's code. */
  readonly within?: string | undefined;
  readonly type?: string | undefined;
  /** Opaque id of who recorded it. */
  readonly person?: string | undefined;
  /** Recorded from this moment (inclusive) until that one (exclusive). */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  readonly late?: boolean | undefined;
}

/** Names of the conditions. `fewInstances` adds none: it says that the area has few matters, so that it is best to begin with them. */
export const entryConditionNames = ['instance', 'within', 'fewInstances', 'type', 'person', 'from', 'until', 'late', 'onTime'] as const;

/** One name of {@link entryConditionNames}. */
export type EntryConditionName = (typeof entryConditionNames)[number];

/** The conditions that a filter comes to. */
export function* entryConditionsOf(filter: EntryFilter): Work<Partial<Record<EntryConditionName, unknown>>> {
  const { late, ...others } = filter;
  const fewInstances = filter.within === undefined ? undefined : yield* hasFewInstances(filter.within);
  return { ...others, fewInstances, late: late === true ? true : undefined, onTime: late === false ? true : undefined };
}

/** So many matters are gone through in milliseconds; where there are more, an entry of theirs is never far in the journal. */
const fewInstances = 5000;

const someInstances = statement((db) =>
  db
    .selectFrom('instance')
    .select('instance_key')
    .where('organisation', '>=', param('low'))
    .where('organisation', '<', param('high'))
    .offset(fewInstances)
    .limit(1),
);

function* hasFewInstances(within: string): Work<true | undefined> {
  const rows = yield* many(someInstances, codeRange(within));
  return rows.length === 0 ? true : undefined;
}

/** Over `entry` joined with `instance`, whose matter is the entry's own. */
export function whereEntry(eb: ExpressionBuilder<DatabaseSchema, 'entry' | 'instance'>, given: (name: EntryConditionName) => boolean) {
  // An expression instead of the column keeps a planner that knows no numbers from an index that begins at the wrong end.
  const column = (name: 'type' | 'person' | 'recorded_at'): Expression<string> =>
    startsWithInstances(given) ? sql<string>`${sql.ref(`entry.${name}`)} || ''` : eb.ref(`entry.${name}`);
  const all = [eb('entry.instance_key', '=', eb.ref('instance.instance_key'))];
  if (given('instance')) all.push(eb('instance.id', '=', param('instance')));
  if (given('within')) all.push(eb('instance.organisation', '>=', param('low')), eb('instance.organisation', '<', param('high')));
  if (given('type')) all.push(eb(column('type'), '=', param('type')));
  if (given('person')) all.push(eb(column('person'), '=', param('person')));
  if (given('from')) all.push(eb(column('recorded_at'), '>=', param('from')));
  if (given('until')) all.push(eb(column('recorded_at'), '<', param('until')));
  if (given('late')) all.push(eb('entry.late', '=', sql.lit<1>(1)));
  if (given('onTime')) all.push(eb('entry.late', '=', sql.lit<0>(0)));
  return eb.and(all);
}

/** Whether to begin with the matters and go to their entries, and not the other way round. */
export function startsWithInstances(given: (name: EntryConditionName) => boolean): boolean {
  return given('instance') || given('fewInstances');
}

/** The values of the conditions, those not given as null. */
export function entryValues(filter: EntryFilter): Record<string, Value> {
  return {
    ...codeRange(filter.within ?? ''),
    instance: filter.instance ?? null,
    type: filter.type ?? null,
    person: filter.person ?? null,
    from: filter.from ?? null,
    until: filter.until ?? null,
  };
}
