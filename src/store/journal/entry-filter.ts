import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import { alsoInArea, areaOf, areas, everywhere, givenArea, inArea, inAreaWith, type Area } from '../area.ts';
import { codeRange } from '../code-range.ts';
import { param, type Value } from '../param.ts';
import type { DatabaseSchema } from '../schema.ts';
import { unled } from '../unled.ts';

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

/** Names of the conditions that make a query of their own. */
export const entryConditionNames = [...areas, 'instance', 'type', 'person', 'late', 'onTime'] as const;

/** Whether a condition of {@link entryConditionNames} is given. */
export type EntryGiven = (name: (typeof entryConditionNames)[number]) => boolean;

/** The conditions that a filter comes to. */
export function entryConditionsOf({ instance, within, type, person, late }: EntryFilter) {
  return { ...areaOf(within), instance, type, person, late: late === true || undefined, onTime: late === false || undefined };
}

/** The entries that are searched: those of one matter, whose index is their order, or the trail. In both `sequence` and `recorded_at` descend together. */
export function searched(db: Kysely<DatabaseSchema>, given: EntryGiven) {
  const ofMatter = db
    .selectFrom('entry')
    .innerJoin('trail', 'trail.sequence', 'entry.sequence')
    .where('entry.instance_key', '=', sql<number>`(select instance_key from instance where id = ${param('instance')})`);
  return given('instance') ? ofMatter : db.selectFrom('trail');
}

/**
 * What the search begins with. In a village, one goes through what is there. A late entry is rare, a person's are few, and both are looked for
 * before a type.
 */
function leadOf(given: EntryGiven): 'matter' | 'area' | 'late' | 'person' | 'type' {
  if (given('instance')) return 'matter';
  if (given('village')) return 'area';
  return (['late', 'person', 'type'] as const).find(given) ?? 'area';
}

/** The conditions over `trail`. Only the one that leads, and the time, are left for an index to begin with. */
export function whereEntry(eb: ExpressionBuilder<DatabaseSchema, 'trail'>, given: EntryGiven) {
  const lead = leadOf(given);
  const area = givenArea(given);
  const isPaired = lead === 'type' && (area === 'street' || area === 'district');
  const all: Expression<SqlBool>[] = [eb('trail.recorded_at', '>=', param('from'))];
  if (area === null && lead === 'area') all.push(everywhere);
  if (area !== null) all.push(isPaired ? inAreaWith(area, 'type') : leadsByArea(lead, area) ? inArea(area) : alsoInArea());
  if (given('type') && !isPaired) all.push(eb(lead === 'type' ? sql.ref('trail.type') : unled('trail.type'), '=', param('type')));
  if (given('person')) all.push(eb(lead === 'person' ? sql.ref('trail.person') : unled('trail.person'), '=', param('person')));
  if (given('late')) all.push(eb(lead === 'late' ? sql.ref('trail.late') : sql`trail.late + 0`, '=', sql.lit<1>(1)));
  if (given('onTime')) all.push(eb('trail.late', '=', sql.lit<0>(0)));
  return eb.and(all);
}

function leadsByArea(lead: ReturnType<typeof leadOf>, area: Area): boolean {
  return lead === 'area' || (lead === 'late' && (area === 'street' || area === 'district'));
}

/** The values of the conditions, those not given as null. */
export function entryValues(filter: EntryFilter): Record<string, Value> {
  return {
    ...codeRange(filter.within ?? ''),
    lowAnd: `${filter.within ?? ''}${filter.type ?? ''}`,
    instance: filter.instance ?? null,
    type: filter.type ?? null,
    person: filter.person ?? null,
    from: filter.from ?? '',
  };
}
