import { cursorNumber } from '../cursor-number.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import { versionOf, versions, type ListVersion } from './version-row.ts';

const select = statement((db) =>
  versions(db)
    .where('power_list.organisation', '=', param('organisation'))
    .where('power_list.number', '<', param('before'))
    .orderBy('power_list.number', 'desc')
    .limit(param('limit')),
);

/** The list versions of an organisation, the newest first. */
export function* listVersions(organisation: string, page: PageRequest): Work<Page<ListVersion>> {
  const before = cursorNumber(page.after, Number.MAX_SAFE_INTEGER);
  const rows = yield* many(select, { organisation, before, limit: rowsFor(page) });
  return pageOf(rows, page.limit, (row) => row.number, versionOf);
}
