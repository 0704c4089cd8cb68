import type { ExpressionBuilder } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import { codeRange } from '../code-range.ts';
import { param, type Value } from '../param.ts';
import type { Database } from '../schema.ts';

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

/** Names of the filters; `village` stands for a `within` that is a whole code, which is served from the other end. */
export const entryFilters = ['instance', 'within', 'village', 'type', 'person', 'from', 'until', 'late'] as const;

/** One name of {@link entryFilters}. */
export type EntryFilterName = (typeof entryFilters)[number];

/** The filters as {@link entryFilters} has them. */
export function givenOf(filter: EntryFilter): Partial<Record<EntryFilterName, unknown>> {
  const { within, ...others } = filter;
  return within?.length === 12 ? { ...others, village: within } : { ...others, within };
}

/** The conditions of the filters that are given, over `entry` joined with `instance`. */
export function entryConditions(eb: ExpressionBuilder<Database, 'entry' | 'instance'>, given: (name: EntryFilterName) => boolean) {
  const all = [eb('entry.instance_key', '=', eb.ref('instance.instance_key'))];
  if (given('instance')) all.push(eb('instance.id', '=', param('instance')));
  if (given('within')) all.push(eb('instance.organisation', '>=', param('low')), eb('instance.organisation', '<', param('high')));
  if (given('village')) all.push(eb('instance.organisation', '=', param('low')));
  if (given('type')) all.push(eb('entry.type', '=', param('type')));
  if (given('person')) all.push(eb('entry.person', '=', param('person')));
  if (given('from')) all.push(eb('entry.recorded_at', '>=', param('from')));
  if (given('until')) all.push(eb('entry.recorded_at', '<', param('until')));
  if (given('late')) all.push(eb('entry.late', '=', param('late')));
  return eb.and(all);
}

/** The values of the filters, those not given as null. */
export function entryValues(filter: EntryFilter): Record<string, Value> {
  return {
    ...codeRange(filter.within ?? ''),
    instance: filter.instance ?? null,
    type: filter.type ?? null,
    person: filter.person ?? null,
    from: filter.from ?? null,
    until: filter.until ?? null,
    late: Number(filter.late ?? false),
  };
}
