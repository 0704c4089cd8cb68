import type { Instant } from '../../kernel/instant.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { codeRange } from '../code-range.ts';
import { cursorNumber } from '../cursor-number.ts';
import { filtered } from '../filtered.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
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

const select = filtered(['instance', 'within', 'type', 'person', 'from', 'until'], (db, given) => {
  let rows = db
    .selectFrom('refusal')
    .leftJoin('instance', 'instance.instance_key', 'refusal.instance_key')
    .selectAll('refusal')
    .select('instance.id')
    .where('refusal.sequence', '<', param('before'));
  if (given('instance')) rows = rows.where('instance.id', '=', param('instance'));
  if (given('within')) rows = rows.where('refusal.organisation', '>=', param('low')).where('refusal.organisation', '<', param('high'));
  if (given('type')) rows = rows.where('refusal.type', '=', param('type'));
  if (given('person')) rows = rows.where('refusal.person', '=', param('person'));
  if (given('from')) rows = rows.where('refusal.recorded_at', '>=', param('from'));
  if (given('until')) rows = rows.where('refusal.recorded_at', '<', param('until'));
  return rows.orderBy('refusal.sequence', 'desc').limit(param('limit'));
});

/** Refused attempts, the newest first. */
export function* listRefusals(filter: RefusalFilter, page: PageRequest): Work<Page<RecordedRefusal>> {
  const rows = yield* many(select({ ...filter }), {
    ...codeRange(filter.within ?? ''),
    instance: filter.instance ?? null,
    type: filter.type ?? null,
    person: filter.person ?? null,
    from: filter.from ?? null,
    until: filter.until ?? null,
    before: cursorNumber(page.after, Number.MAX_SAFE_INTEGER),
    limit: rowsFor(page),
  });
  return pageOf(rows, page.limit, (row) => row.sequence, refusalOf);
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
