import { sql } from 'kysely';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Instant } from '../../kernel/instant.ts';
import { invariant } from '../../kernel/invariant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A list version. Never changed once it is kept. */
export interface PowerList {
  /** SHA-256 of the canonical JSON of `content`, hex. */
  readonly hash: string;
  readonly organisation: string;
  readonly tier: string;
  /** 1, 2, 3 … within the organisation, in the order in which they were put. */
  readonly number: number;
  readonly content: JsonObject;
  /** Opaque id of the person who entered it. */
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const find = statement((db) => db.selectFrom('power_list').select('number').where('hash', '=', param('hash')));

const insert = statement((db) =>
  db
    .insertInto('power_list')
    .values({
      hash: param('hash'),
      organisation: param('organisation'),
      tier: param('tier'),
      number: sql<number>`(select coalesce(max(number), 0) + 1 from power_list where organisation = ${param('organisation')})`,
      content: param('content'),
      added_by: param('addedBy'),
      added_at: param('addedAt'),
    })
    .returning('number'),
);

/** Keeps a list as the next version of its organisation and answers its number. The same content again changes nothing and has the number it had. */
export function* putList(list: Omit<PowerList, 'number'>): Work<{ readonly number: number; readonly added: boolean }> {
  const known = yield* one(find, { hash: list.hash });
  if (known !== undefined) return { number: known.number, added: false };
  const row = yield* one(insert, { ...list, content: canonicalJson(list.content) });
  invariant(row !== undefined, 'an inserted list has a number');
  return { number: row.number, added: true };
}
