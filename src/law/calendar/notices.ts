import bundled from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { Failure } from '../../kernel/failure.ts';
import { invariant } from '../../kernel/invariant.ts';
import { parsePlainDate, type PlainDate } from '../plain-date.ts';

/** The State Council's yearly notices of days off, in order of days. */
export interface Notices {
  readonly holidays: readonly PlainDate[];
  /** Weekend days made working days (调休). */
  readonly makeUpWorkdays: readonly PlainDate[];
  /** The last day of the last year with a notice. */
  readonly knownTo: PlainDate;
}

/** The notices of this release. The package's table is read and not its functions: their ranges shift by a day on a host west of Greenwich. */
export const bundledNotices: Notices = noticesOf(Object.keys(bundled.holidays), Object.keys(bundled.workdays));

/**
 * The bundled notices with those of a file, so that a machine without network learns of a new year: JSON in the form of `chinese-days`,
 * `{ "holidays": { "2027-01-01": … }, "workdays": { … } }`; only the days are read. A year of the file replaces the bundled one.
 *
 * @throws {Failure} INPUT_INVALID for another form, DATE_INVALID for what is no day
 */
export function noticesWith(text: string): Notices {
  const file = parse(text);
  const years = new Set(Object.keys(file.holidays).map((day) => day.slice(0, 4)));
  const kept = (days: readonly string[]) => days.filter((day) => !years.has(day.slice(0, 4)));
  return noticesOf(
    [...kept(bundledNotices.holidays), ...Object.keys(file.holidays).map(parsePlainDate)],
    [...kept(bundledNotices.makeUpWorkdays), ...Object.keys(file.workdays).map(parsePlainDate)],
  );
}

function noticesOf(holidays: readonly string[], workdays: readonly string[]): Notices {
  const sorted = [...holidays].sort() as PlainDate[];
  const last = sorted.at(-1);
  invariant(last !== undefined, 'a calendar with holidays');
  return { holidays: sorted, makeUpWorkdays: [...workdays].sort() as PlainDate[], knownTo: `${last.slice(0, 4)}-12-31` as PlainDate };
}

function parse(text: string): { readonly holidays: object; readonly workdays: object } {
  const needed = '{ "holidays": { "2027-01-01": "" }, "workdays": {} }';
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch (cause) {
    throw new Failure('INPUT_INVALID', { at: 'calendar', needed }, cause);
  }
  const { holidays, workdays } = (read ?? {}) as { readonly holidays?: unknown; readonly workdays?: unknown };
  if (!isTable(holidays) || !isTable(workdays) || Object.keys(holidays).length === 0)
    throw new Failure('INPUT_INVALID', { at: 'calendar', needed });
  return { holidays, workdays };
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
