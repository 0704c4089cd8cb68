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

/** That an organisation lies anywhere: the area of no digits, which has an index of its own where one goes by time. */
export const everywhere = sql<boolean>`nation = ''`;

/** That an organisation lies in the area between `:low` and `:high` (`codeRange`), said so that the index of that area serves it. */
export function inArea(area: Area): RawBuilder<boolean> {
  if (area === 'wide') return sql<boolean>`${everywhere} and ${between}`;
  return isAlone(sql.id(area === 'village' ? 'organisation' : area), 'low');
}

/** The same, looked at row by row. */
export function alsoInArea(): RawBuilder<boolean> {
  return between;
}

/**
 * That it lies in a street or a district, for an index of the few rows that something is true of: said so that this one serves it, and not the one
 * of all rows of the area.
 */
export function inAreaOfFew(area: 'street' | 'district'): RawBuilder<boolean> {
  return sql<boolean>`${sql.id(area)} = ${param('low')} and ${sql.id(area)} >= ${param('low')}`;
}

/** That it does and a column has a value, both in one, so that just the index on the two serves it: bound as `:lowAnd`, the one after the other. */
export function inAreaWith(area: 'street' | 'district', column: string): RawBuilder<boolean> {
  return isAlone(sql.id(`${area}_${column}`), 'lowAnd');
}

/**
 * That a column has a value, said once more as a range of that one value. It changes nothing but what a planner expects that knows no values:
 * so few rows that it begins with this and nothing else, however many areas there are.
 */
function isAlone(column: RawBuilder<unknown>, value: 'low' | 'lowAnd'): RawBuilder<boolean> {
  return sql<boolean>`${column} = ${param(value)} and ${column} >= ${param(value)} and ${column} <= ${param(value)}`;
}

const between = sql<boolean>`${unled('organisation')} >= ${param('low')} and ${unled('organisation')} < ${param('high')}`;
