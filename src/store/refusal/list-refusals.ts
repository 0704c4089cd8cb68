import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { alsoInArea, areaOf, areas, everywhere, givenArea, inArea, inAreaWith } from '../area.ts';
import { codeRange } from '../code-range.ts';
import { filtered } from '../filtered.ts';
import { lastSequence } from '../last-sequence.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
import { timeCursor, timePlaceOf } from '../time-cursor.ts';
import { unled } from '../unled.ts';
import { untilPlace } from '../until-place.ts';
import type { Work } from '../work.ts';
import type { RefusedAttempt } from './add-refusal.ts';

/** What refused attempts are wanted; what is absent does not narrow. */
export interface RefusalFilter {
  readonly instance?: string | undefined;
  /** Prefix of the organisation's code. */
  readonly within?: string | undefined;
  readonly type?: string | undefined;
  readonly person?: string | undefined;
  /** Recorded from this moment (inclusive) until that one (exclusive). */
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}

/** A refused attempt with its place among the refusals. */
export interface RecordedRefusal extends RefusedAttempt {
  readonly sequence: number;
}

const names = [...areas, 'instance', 'type', 'person'] as const;

/**
 * What the search begins with; the other conditions are looked at row by row. In a village one goes through what is there, and a person's are
 * looked for before those of a type.
 */
function leadOf(given: (name: (typeof names)[number]) => boolean): 'instance' | 'area' | 'person' | 'type' {
  if (given('village') && !given('instance')) return 'area';
  return (['instance', 'person', 'type'] as const).find(given) ?? 'area';
}

/** Places are found first, then only the page's rows are fetched. */
const select = filtered(names, (db, given) => {
  const lead = leadOf(given);
  const area = givenArea(given);
  const isPaired = lead === 'type' && (area === 'street' || area === 'district');
  let places = db.selectFrom('refusal').select('sequence').where('recorded_at', '>=', param('from')).where(untilPlace('refusal'));
  if (area === null && lead === 'area') places = places.where(everywhere);
  if (area !== null) places = places.where(isPaired ? inAreaWith(area, 'type') : lead === 'area' ? inArea(area) : alsoInArea());
  if (given('instance')) places = places.where('instance_key', '=', instanceKey);
  for (const name of ['type', 'person'] as const)
    if (given(name) && !(isPaired && lead === name)) places = places.where(lead === name ? sql.ref(name) : unled(name), '=', param(name));
  return db
    .selectFrom(places.orderBy('recorded_at', 'desc').orderBy('sequence', 'desc').limit(param('limit')).as('page'))
    .innerJoin('refusal', 'refusal.sequence', 'page.sequence')
    .leftJoin('instance', 'instance.instance_key', 'refusal.instance_key')
    .selectAll('refusal')
    .select('instance.id')
    .orderBy('refusal.recorded_at', 'desc')
    .orderBy('refusal.sequence', 'desc');
});

const instanceKey = sql<number>`(select instance_key from instance where id = ${param('instance')})`;

/** Refused attempts by when they were recorded, the newest first. Those kept while one pages through disturb none. */
export function* listRefusals(filter: RefusalFilter, page: PageRequest): Work<Page<RecordedRefusal>> {
  const { instance, within, type, person } = filter;
  const place = timePlaceOf(page.after, filter.until);
  const bound = place.bound ?? (yield* lastSequence('refusal'));
  const rows = yield* many(select({ instance, type, person, ...areaOf(within) }), {
    ...codeRange(within ?? ''),
    lowAnd: `${within ?? ''}${type ?? ''}`,
    instance: instance ?? null,
    type: type ?? null,
    person: person ?? null,
    from: filter.from ?? '',
    at: place.at,
    before: place.before,
    bound,
    limit: rowsFor(page),
  });
  return pageOf(rows, page.limit, (row) => timeCursor(row, bound), refusalOf);
}

interface RefusalRow {
  readonly sequence: number;
  readonly id: string | null;
  readonly organisation: string;
  readonly item: string;
  readonly type: string;
  readonly reason: string;
  readonly person: string;
  readonly recorded_at: string;
  readonly body: string;
}

function refusalOf(row: RefusalRow): RecordedRefusal {
  const body = JSON.parse(row.body) as Pick<RefusedAttempt, 'actor' | 'data' | 'occurredAt'> &
    Pick<Refusal, 'expected' | 'state' | 'verdicts'>;
  return {
    sequence: row.sequence,
    instance: row.id,
    organisation: row.organisation,
    item: row.item,
    actor: { person: row.person, roles: body.actor.roles, organisation: body.actor.organisation },
    data: body.data,
    occurredAt: body.occurredAt,
    recordedAt: row.recorded_at as Instant,
    refusal: {
      reason: row.reason as Refusal['reason'],
      event: row.type,
      state: body.state,
      verdicts: body.verdicts,
      expected: body.expected,
    },
  };
}
