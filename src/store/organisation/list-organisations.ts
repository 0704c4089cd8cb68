import { codeRange } from '../code-range.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Organisation } from './add-organisation.ts';
import { organisationOf } from './organisation-row.ts';

const select = statement((db) =>
  db
    .selectFrom('organisation')
    .selectAll()
    .where('code', '>=', param('low'))
    .where('code', '<', param('high'))
    .where('code', '>', param('after'))
    .orderBy('code')
    .limit(param('limit')),
);

/** Organisations whose code begins with `within`, by code. */
export function* listOrganisations(within: string, page: PageRequest): Work<Page<Organisation>> {
  const rows = yield* many(select, { ...codeRange(within), after: page.after ?? '', limit: rowsFor(page) });
  return pageOf(rows, page.limit, (row) => row.code, organisationOf);
}
