import type { PageQuery } from '../contract/page.ts';
import type { RosterView } from '../contract/roster-view.ts';
import { Failure } from '../kernel/failure.ts';
import { bodies, isBody } from '../law/body.ts';
import { dayOf, parsePlainDate } from '../law/plain-date.ts';
import { countRoster } from '../store/roster/count-roster.ts';
import { listMembers } from '../store/roster/list-members.ts';
import type { ServiceContext } from './context.ts';
import { assertRole, assertWithin, type Session } from './session.ts';
import { fence } from './fence.ts';

/**
 * The roster of a body on a day (today when none is given). Names are shown to those who keep or oversee rosters only.
 *
 * @throws {Failure} INPUT_INVALID for an unknown body, OUT_OF_SCOPE, ROLE_MISSING, DATE_INVALID, CURSOR_INVALID
 */
export async function readRoster(
  context: ServiceContext,
  session: Session,
  asked: { readonly organisation: string; readonly body: string; readonly day?: string | undefined },
  page: PageQuery,
): Promise<RosterView> {
  assertWithin(session, asked.organisation);
  assertRole(session, ['administrator', 'officer', 'clerk', 'secretary', 'director', 'supervisor']);
  if (!isBody(asked.body)) throw new Failure('INPUT_INVALID', { at: 'body', got: asked.body, needed: [...bodies] });
  const day = asked.day === undefined ? dayOf(context.clock.now()) : parsePlainDate(asked.day);
  return context.store.read(function* () {
    const counts = yield* countRoster(asked.organisation, [asked.body], day);
    const found = yield* listMembers(asked.organisation, asked.body, day, { limit: page.limit, after: page.cursor });
    const rows = found.rows.map(({ organisation: _o, body: _b, addedAt: _a, ...member }) => member);
    return { counts, members: { rows, next: found.next } };
  }, fence(session));
}
