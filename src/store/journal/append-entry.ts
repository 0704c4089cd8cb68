import { sql, type Kysely } from 'kysely';
import { Failure } from '../../kernel/failure.ts';
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
import { rowOf, type Append, type AppendRow } from './append-row.ts';

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
  const row = rowOf(append);
  return (yield* appendRow(row, append.result)) ?? (yield* explain(row));
}

/** The same from a row; answers null, and has written nothing, when the matter no longer stands where it did. */
export function* appendRow(row: AppendRow, result?: Result): Work<number | null> {
  const { instance, organisation, revision, type, person, recordedAt, late } = row;
  const advanced = yield* one(row.looksAsBefore ? stay : advance, {
    instance,
    organisation,
    pinned: row.pinned,
    revision,
    previousRevision: revision - 1,
    stage: row.stage,
    status: row.status,
    overdue: row.overdue,
    state: row.state,
    leaf: row.leaf,
    previousLeaf: row.previousLeaf,
    recordedAt,
    snapshot: row.snapshot,
  });
  if (advanced === undefined) return null;
  const instanceKey = advanced.instance_key;
  const { flow, occurredAt, leaf, salts, body } = row;
  const values = { instanceKey, revision, flow, type, person, occurredAt, recordedAt, late, leaf, salts, body };
  const inserted = yield* one(insert, values);
  invariant(inserted !== undefined, 'an inserted entry has a sequence');
  const { sequence } = inserted;
  yield* send(show, { sequence, instanceKey, organisation, type, person, recordedAt, late });
  yield* replaceDeadlines(instanceKey, row.deadlines, row.running);
  yield* send(announce, { sequence });
  if (result !== undefined) yield* saveResult(result);
  return sequence;
}

/** Why no row of that revision was there to be advanced. */
function* explain(row: AppendRow): Work<never> {
  const instance = yield* readInstance(row.instance);
  if (instance === null || instance.organisation !== row.organisation) {
    throw new Failure('INSTANCE_NOT_FOUND', { instance: row.instance });
  }
  invariant(instance.revision !== row.revision - 1, 'a leaf is computed on the leaf of the entry before, and a matter looks as is said');
  throw new Failure('REVISION_STALE', { instance: row.instance, got: row.revision - 1, current: instance.revision });
}
