import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { versionOf, versions, type ListVersion } from './version-row.ts';

const select = statement((db) =>
  versions(db).where('power_list.organisation', '=', param('organisation')).where('power_list.hash', '=', param('hash')),
);

/** One list version of an organisation with the days on which it is in force, or null. */
export function* readVersion(organisation: string, hash: string): Work<ListVersion | null> {
  const row = yield* one(select, { organisation, hash });
  return row === undefined ? null : versionOf(row);
}
