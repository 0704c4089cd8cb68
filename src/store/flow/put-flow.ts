import { sql } from 'kysely';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Instant } from '../../kernel/instant.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A version of a power item's procedure. Never changed once it is kept. */
export interface Flow {
  /** SHA-256 of the canonical JSON of `config`, hex. */
  readonly hash: string;
  /** The power item's code. */
  readonly item: string;
  /** 1, 2, 3 … within the item, in the order in which they were put. */
  readonly version: number;
  readonly config: JsonObject;
  readonly meta: JsonObject;
  /** First day (YYYY-MM-DD) on which new matters follow it. */
  readonly inForceFrom: string;
  readonly addedAt: Instant;
}

const find = statement((db) => db.selectFrom('flow').select(['version', 'item']).where('hash', '=', param('hash')));

const insert = statement((db) =>
  db
    .insertInto('flow')
    .values({
      hash: param('hash'),
      item: param('item'),
      version: sql<number>`(select coalesce(max(version), 0) + 1 from flow where item = ${param('item')})`,
      config: param('config'),
      meta: param('meta'),
      in_force_from: param('inForceFrom'),
      added_at: param('addedAt'),
    })
    .returning('version'),
);

/**
 * Keeps a flow as the next version of its item and answers that version. Putting the same content again changes nothing and
 * answers the version it has.
 */
export function* putFlow(flow: Omit<Flow, 'version'>): Work<{ readonly version: number; readonly added: boolean }> {
  const known = yield* one(find, { hash: flow.hash });
  if (known !== undefined) {
    invariant(known.item === flow.item, 'one hash, one item: the code is part of the content');
    return { version: known.version, added: false };
  }
  const row = yield* one(insert, { ...flow, config: canonicalJson(flow.config), meta: canonicalJson(flow.meta) });
  invariant(row !== undefined, 'an inserted flow has a version');
  return { version: row.version, added: true };
}
