import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Organisation } from './add-organisation.ts';
import { organisationOf } from './organisation-row.ts';

const select = statement((db) => db.selectFrom('organisation').selectAll().where('code', '=', param('code')));

/** The organisation with a code, or null. */
export function* readOrganisation(code: string): Work<Organisation | null> {
  const row = yield* one(select, { code });
  return row === undefined ? null : organisationOf(row);
}
