import type { Instant } from '../../kernel/instant.ts';
import { cursorNumber } from '../cursor-number.ts';
import { many } from '../many.ts';
import { pageOf, rowsFor, type Page, type PageRequest } from '../page.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';
import type { Member } from './add-member.ts';

/** A member as shown to those who may see the roster. */
export interface ListedMember extends Member {
  readonly name: string;
  readonly sex: 'female' | 'male';
}

const select = statement((db) =>
  db
    .selectFrom('member')
    .innerJoin('person', 'person.id', 'member.person')
    .selectAll('member')
    .select(['person.name', 'person.sex'])
    .where('member.organisation', '=', param('organisation'))
    .where('member.body', '=', param('body'))
    .where('member.from_day', '<=', param('day'))
    .where((eb) => eb.or([eb('member.to_day', 'is', null), eb('member.to_day', '>=', param('day'))]))
    .where('member.member_key', '>', param('after'))
    .orderBy('member.member_key')
    .limit(param('limit')),
);

/** Who is on the roster of a body on a day, in the order in which they were added. */
export function* listMembers(organisation: string, body: string, day: string, page: PageRequest): Work<Page<ListedMember>> {
  const after = cursorNumber(page.after, 0);
  const rows = yield* many(select, { organisation, body, day, after, limit: rowsFor(page) });
  return pageOf(
    rows,
    page.limit,
    (row) => row.member_key,
    (row) => ({
      organisation: row.organisation,
      body: row.body,
      person: row.person,
      household: row.household,
      office: row.office,
      voting: row.voting === 1,
      representative: row.representative === 1,
      committeeMember: row.committee_member === 1,
      from: row.from_day,
      to: row.to_day,
      termEnds: row.term_ends,
      addedAt: row.added_at as Instant,
      name: row.name,
      sex: row.sex as 'female' | 'male',
    }),
  );
}
