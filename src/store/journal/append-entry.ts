import { sql, type Kysely } from 'kysely';
import type { Snapshot } from '../../engine/snapshot.ts';
import type { Entry } from '../../kernel/entry.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Instant } from '../../kernel/instant.ts';
import { invariant } from '../../kernel/invariant.ts';
import { replaceDeadlines } from '../deadline/replace-deadlines.ts';
import { readInstance } from '../instance/read-instance.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { saveResult, type Result } from '../result/save-result.ts';
import type { DatabaseSchema } from '../schema.ts';
import { send } from '../send.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { entryBody } from './entry-body.ts';

/** An accepted event and everything that changes with it. */
export interface Append {
  readonly entry: Entry;
  /** Recorded so long after it happened that it is shown as 补录. */
  readonly late: boolean;
  /** The salts of the entry's leaf (`src/audit/leaf.ts`), and its hash, 32 bytes. */
  readonly salts: Uint8Array;
  readonly leaf: Uint8Array;
  /** The hash that `leaf` was computed on: the leaf of the entry before, null for the first. */
  readonly previousLeaf: Uint8Array | null;
  /** Where the matter stands after it. */
  readonly snapshot: Snapshot;
  readonly stage: string;
  readonly overdue: boolean;
  /** All due times that are running after it. */
  readonly deadlines: Readonly<Record<string, Instant>>;
  /** How the matter was before it, where that is known: what stays the same is not written, nor read. */
  readonly before?: Before | undefined;
  /** What the request is answered with; absent when nobody asked (the sweeper's entries). */
  readonly result?: Result | undefined;
}

/** What lists show of a matter, the flow that it is pinned to, and its running due times. */
export interface Before {
  readonly flow: string;
  readonly stage: string;
  readonly status: string;
  readonly overdue: boolean;
  readonly deadlines: Readonly<Record<string, Instant>>;
}

const flowKey = sql<number>`(select flow_key from flow where hash = ${param('flow')})`;

const pinnedKey = sql<number>`(select flow_key from flow where hash = ${param('pinned')})`;

/** The matter as it stands after the entry, where it stood just before it. */
function moved(db: Kysely<DatabaseSchema>) {
  return db
    .updateTable('instance')
    .set({
      revision: param('revision'),
      state: param('state'),
      leaf: param('leaf'),
      updated_at: param('recordedAt'),
      snapshot: param('snapshot'),
    })
    .where('id', '=', param('instance'))
    .where('organisation', '=', param('organisation'))
    .where('revision', '=', param('previousRevision'))
    .where(sql<boolean>`leaf is not distinct from ${param('previousLeaf')}`)
    .returning('instance_key');
}

const advance = statement((db) =>
  moved(db).set({ flow_key: pinnedKey, stage: param('stage'), status: param('status'), overdue: param('overdue') }),
);

/** For a matter that lists show as before: SQLite would take out of every index, and put back, what is set, changed or not. */
const stay = statement((db) =>
  moved(db)
    .where('flow_key', '=', pinnedKey)
    .where('stage', '=', param('stage'))
    .where('status', '=', param('status'))
    .where('overdue', '=', param('overdue')),
);

const insert = statement((db) =>
  db
    .insertInto('entry')
    .values({
      instance_key: param('instanceKey'),
      revision: param('revision'),
      flow_key: flowKey,
      type: param('type'),
      person: param('person'),
      occurred_at: param('occurredAt'),
      recorded_at: param('recordedAt'),
      late: param('late'),
      leaf: param('leaf'),
      salts: param('salts'),
      body: param('body'),
    })
    .returning('sequence'),
);

const show = statement((db) =>
  db.insertInto('trail').values({
    sequence: param('sequence'),
    instance_key: param('instanceKey'),
    organisation: param('organisation'),
    type: param('type'),
    person: param('person'),
    recorded_at: param('recordedAt'),
    late: param('late'),
  }),
);

const announce = statement((db) => db.insertInto('outbox').values({ sequence: param('sequence') }));

/**
 * Records an accepted event: the entry, its row in the trail, the matter as it stands after it, its due times, the outbox row and the answer to the request,
 * all in the unit of work that calls it. Answers the entry's place in the journal of the whole database.
 *
 * @throws {Failure} REVISION_STALE when the matter has moved on since it was read, INSTANCE_NOT_FOUND, ALREADY_EXISTS for a used key
 */
export function* appendEntry(append: Append): Work<number> {
  const { entry } = append;
  invariant(append.leaf.length === 32 && append.salts.length > 0, 'an entry is kept with its leaf and salts');
  const advanced = yield* one(looksAsBefore(append) ? stay : advance, {
    instance: entry.instance,
    organisation: entry.organisation,
    pinned: append.snapshot.hash,
    revision: entry.revision,
    previousRevision: entry.revision - 1,
    stage: append.stage,
    status: append.snapshot.status,
    overdue: Number(append.overdue),
    state: JSON.stringify(entry.to),
    leaf: append.leaf,
    previousLeaf: append.previousLeaf,
    recordedAt: entry.recordedAt,
    snapshot: JSON.stringify(append.snapshot),
  });
  if (advanced === undefined) return yield* explain(entry);
  const instanceKey = advanced.instance_key;
  const inserted = yield* one(insert, {
    instanceKey,
    revision: entry.revision,
    flow: entry.flow,
    type: entry.type,
    person: entry.actor.person,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
    late: Number(append.late),
    leaf: append.leaf,
    salts: append.salts,
    body: entryBody(entry),
  });
  invariant(inserted !== undefined, 'an inserted entry has a sequence');
  yield* send(show, {
    sequence: inserted.sequence,
    instanceKey,
    organisation: entry.organisation,
    type: entry.type,
    person: entry.actor.person,
    recordedAt: entry.recordedAt,
    late: Number(append.late),
  });
  yield* replaceDeadlines(instanceKey, append.deadlines, append.before?.deadlines);
  yield* send(announce, { sequence: inserted.sequence });
  if (append.result !== undefined) yield* saveResult(append.result);
  return inserted.sequence;
}

function looksAsBefore({ before, snapshot, stage, overdue }: Append): boolean {
  return (
    before !== undefined &&
    before.flow === snapshot.hash &&
    before.stage === stage &&
    before.status === snapshot.status &&
    before.overdue === overdue
  );
}

/** Why no row of that revision was there to be advanced. */
function* explain(entry: Entry): Work<never> {
  const instance = yield* readInstance(entry.instance);
  if (instance === null || instance.organisation !== entry.organisation) {
    throw new Failure('INSTANCE_NOT_FOUND', { instance: entry.instance });
  }
  invariant(instance.revision !== entry.revision - 1, 'a leaf is computed on the leaf of the entry before, and a matter looks as is said');
  throw new Failure('REVISION_STALE', { instance: entry.instance, got: entry.revision - 1, current: instance.revision });
}
