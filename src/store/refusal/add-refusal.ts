import { sql } from 'kysely';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Actor } from '../../kernel/entry.ts';
import type { Instant } from '../../kernel/instant.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Refusal } from '../../kernel/refusal.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** An attempt that was refused, as kept: nothing else was changed by it. */
export interface RefusedAttempt {
  /** The matter; null when it was about to be started. */
  readonly instance: string | null;
  readonly organisation: string;
  readonly item: string;
  readonly actor: Actor;
  readonly data: JsonObject;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly refusal: Refusal;
}

const insert = statement((db) =>
  db
    .insertInto('refusal')
    .values({
      instance_key: sql<number | null>`(select instance_key from instance where id = ${param('instance')})`,
      organisation: param('organisation'),
      item: param('item'),
      type: param('type'),
      reason: param('reason'),
      person: param('person'),
      recorded_at: param('recordedAt'),
      body: param('body'),
    })
    .returning('sequence'),
);

/** Keeps a refused attempt and answers its place among the refusals. */
export function* addRefusal(attempt: RefusedAttempt): Work<number> {
  const { actor, refusal } = attempt;
  const row = yield* one(insert, {
    instance: attempt.instance,
    organisation: attempt.organisation,
    item: attempt.item,
    type: refusal.event,
    reason: refusal.reason,
    person: actor.person,
    recordedAt: attempt.recordedAt,
    body: canonicalJson({
      actor: { organisation: actor.organisation, roles: actor.roles },
      data: attempt.data,
      expected: refusal.expected,
      occurredAt: attempt.occurredAt,
      state: refusal.state,
      verdicts: refusal.verdicts,
    }),
  });
  invariant(row !== undefined, 'an inserted refusal has a sequence');
  return row.sequence;
}
