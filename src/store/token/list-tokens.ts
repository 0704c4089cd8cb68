import { codeRange } from '../code-range.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Token } from './add-token.ts';
import { tokenOf } from './token-row.ts';

const select = statement((db) =>
  db
    .selectFrom('token')
    .select(['id', 'person', 'roles', 'organisation', 'label', 'created_at', 'expires_at', 'revoked_at'])
    .where('organisation', '>=', param('low'))
    .where('organisation', '<', param('high'))
    .where('id', '>', param('after'))
    .orderBy('id')
    .limit(param('limit')),
);

/** Tokens of the organisations whose code begins with `within`, by id; expired and revoked ones too. */
export function* listTokens(within: string, page: PageRequest): Work<Page<Token>> {
  const rows = yield* many(select, { ...codeRange(within), after: page.after ?? '', limit: rowsFor(page) });
  return pageOf(rows, page.limit, (row) => row.id, tokenOf);
}
