import { sql } from 'kysely';
import type { Snapshot } from '../../engine/snapshot.ts';
import { Failure } from '../../kernel/failure.ts';
import type { Instant } from '../../kernel/instant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A matter before its first entry: revision 0. */
export interface NewInstance {
  /** A UUID version 7. */
  readonly id: string;
  readonly organisation: string;
  readonly item: string;
  /** Hash of a flow that is kept already. */
  readonly flow: string;
  readonly title: string;
  readonly snapshot: Snapshot;
  readonly stage: string;
  /** Active states as dotted paths in document order. */
  readonly state: readonly string[];
  readonly createdAt: Instant;
}

const insert = statement((db) =>
  db
    .insertInto('instance')
    .values({
      id: param('id'),
      organisation: param('organisation'),
      item: param('item'),
      flow_key: sql<number>`(select flow_key from flow where hash = ${param('flow')})`,
      title: param('title'),
      revision: 0,
      stage: param('stage'),
      status: param('status'),
      overdue: 0,
      state: param('state'),
      leaf: null,
      created_at: param('createdAt'),
      updated_at: param('createdAt'),
      snapshot: param('snapshot'),
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('instance_key'),
);

/**
 * Makes a matter, to be followed in the same unit of work by its first entry. Its organisation and its flow must be there already.
 *
 * @throws {Failure} ALREADY_EXISTS
 */
export function* createInstance(instance: NewInstance): Work<void> {
  const { id, organisation, item, flow, title, stage, createdAt } = instance;
  const created = yield* one(insert, {
    ...{ id, organisation, item, flow, title, stage, createdAt },
    status: instance.snapshot.status,
    state: JSON.stringify(instance.state),
    snapshot: JSON.stringify(instance.snapshot),
  });
  if (created === undefined) throw new Failure('ALREADY_EXISTS', { instance: id });
}
