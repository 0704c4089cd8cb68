import { sql, type RawBuilder } from 'kysely';
import { param } from './param.ts';
import { unled } from './unled.ts';

/** How areas are found, by the number of digits that their codes share. `wide` is a province, and any other prefix. */
export const areas = ['village', 'street', 'district', 'city', 'wide'] as const;

/** One of {@link areas}. */
export type Area = (typeof areas)[number];

const digits: Readonly<Record<Area, number | null>> = { village: 12, street: 9, district: 6, city: 4, wide: null };

/** How the area of a prefix of codes is found, as a filter by that name; none for everywhere. */
export function areaOf(within: string | undefined): Partial<Record<Area, true>> {
  if (within === undefined || within === '') return {};
  return { [areas.find((area) => digits[area] === within.length) ?? 'wide']: true };
}

/** The area that is given, or null for everywhere. */
export function givenArea(given: (area: Area) => boolean): Area | null {
  return areas.find(given) ?? null;
}

/** That it lies anywhere: the area of no digits, which has its own index where one goes by time. */
export const everywhere = sql<boolean>`substr(organisation, 1, 0) = ''`;

/** That an organisation lies in the area between `:low` and `:high` (`codeRange`), said so that the indexes of that area serve it. */
export function inArea(area: Area): RawBuilder<boolean> {
  if (area !== 'wide') return sql<boolean>`${shared(area)} = ${param('low')}`;
  return sql<boolean>`${everywhere} and ${between}`;
}

/** The same as {@link inArea}, looked at row by row. */
export function alsoInArea(): RawBuilder<boolean> {
  return between;
}

/** That it lies in an area and a column has a value, both in one, so that just the index on the two serves it: bound as `:lowAnd`, the one after the other. */
export function inAreaWith(area: Area, column: string): RawBuilder<boolean> {
  return sql<boolean>`${shared(area)} || ${sql.ref(column)} = ${param('lowAnd')}`;
}

function shared(area: Area): RawBuilder<string> {
  const count = digits[area];
  return count === 12 || count === null ? sql<string>`organisation` : sql<string>`substr(organisation, 1, ${sql.lit(count)})`;
}

const between = sql<boolean>`${unled('organisation')} >= ${param('low')} and ${unled('organisation')} < ${param('high')}`;
