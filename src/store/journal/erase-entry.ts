import { sql } from 'kysely';
import type { Entry } from '../../kernel/entry.ts';
import { invariant } from '../../kernel/invariant.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { rawQuery } from '../raw-query.ts';
import { run } from '../run.ts';
import { statement, type Statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { entryBody } from './entry-body.ts';

const keyOf = statement((db) => db.selectFrom('instance').select('instance_key').where('id', '=', param('instance')));

const inPlace = statement((db) =>
  db
    .updateTable('entry')
    .set({ salts: param('salts'), body: param('body') })
    .where('instance_key', '=', param('instanceKey'))
    .where('revision', '=', param('revision')),
);

/** On PostgreSQL the role of the service may change no entry; a function of the owner does it. */
const byOwner = statement((db) =>
  rawQuery(
    db,
    sql`select erase_entry(cast(${param('instanceKey')} as bigint), cast(${param('revision')} as bigint), ${param('salts')}, ${param('body')})`,
  ),
);

const replace: Statement = { compile: (dialect) => (dialect === 'sqlite' ? inPlace : byOwner).compile(dialect) };

/**
 * Puts an entry as erasing left it in the place of the recorded one. To be called after the entry that records the erasure was appended in the
 * same unit: the database itself looks for it, and refuses any other change.
 *
 * @param entry with markers for its erased values, else as recorded
 * @param salts as many bytes as it had, zeros for the erased values
 */
export function* eraseEntry(entry: Entry, salts: Uint8Array): Work<void> {
  const matter = yield* one(keyOf, { instance: entry.instance });
  invariant(matter !== undefined, 'an entry has its matter');
  yield* run(replace, { instanceKey: matter.instance_key, revision: entry.revision, salts, body: entryBody(entry) });
}
