import { sql, type Expression, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import { alsoInArea, areaOf, areas, everywhere, givenArea, inArea, inAreaOfFew, inAreaWith, type Area } from '../area.ts';
import { codeRange } from '../code-range.ts';
import { param, type Value } from '../param.ts';
import type { DatabaseSchema } from '../schema.ts';
import { unled } from '../unled.ts';
import { untilPlace } from '../until-place.ts';

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

/**
 * What is found: of one matter its entries themselves, whose index is their order, else of the trail; up to the place that is bound by `untilPlace`.
 * In both `sequence` and `recorded_at` descend together.
 */
export function searched(db: Kysely<DatabaseSchema>, given: EntryGiven) {
  const table = given('instance') ? 'entry' : 'trail';
  const found = db.selectFrom(table).where((eb) => eb.and([whereEntry(eb, given), untilPlace(table)]));
  if (!given('instance')) return found;
  let matter = db.selectFrom('instance').select('instance_key').where('id', '=', param('instance'));
  if (givenArea(given) !== null) matter = matter.where(alsoInArea());
  return found.where('instance_key', '=', matter);
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

/** The conditions over what is {@link searched}. Only the one that leads, and the time, are left for an index to begin with. */
function whereEntry(eb: ExpressionBuilder<DatabaseSchema, 'entry' | 'trail'>, given: EntryGiven) {
  const lead = leadOf(given);
  const area = givenArea(given);
  const isPaired = lead === 'type' && (area === 'street' || area === 'district');
  const all: Expression<SqlBool>[] = [eb('recorded_at', '>=', param('from'))];
  if (area === null && lead === 'area') all.push(everywhere);
  if (area !== null && lead !== 'matter') all.push(isPaired ? inAreaWith(area, 'type') : areaCondition(lead, area));
  if (given('type') && !isPaired) all.push(eb(lead === 'type' ? sql.ref('type') : unled('type'), '=', param('type')));
  if (given('person')) all.push(eb(lead === 'person' ? sql.ref('person') : unled('person'), '=', param('person')));
  if (given('late')) all.push(eb(lead === 'late' ? sql.ref('late') : sql`late + 0`, '=', sql.lit<1>(1)));
  if (given('onTime')) all.push(eb('late', '=', sql.lit<0>(0)));
  return eb.and(all);
}

function areaCondition(lead: ReturnType<typeof leadOf>, area: Area): RawBuilder<boolean> {
  if (lead === 'area') return inArea(area);
  return lead === 'late' && (area === 'street' || area === 'district') ? inAreaOfFew(area) : alsoInArea();
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
