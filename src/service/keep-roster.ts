import { parseInput } from '../contract/parse-input.ts';
import {
  exclusionInput,
  memberEndInput,
  memberInput,
  type ExclusionInput,
  type MemberEndInput,
  type MemberInput,
} from '../contract/roster.ts';
import { Failure } from '../kernel/failure.ts';
import { bodies, isBody } from '../law/body.ts';
import { readPerson } from '../store/person/read-person.ts';
import { addMember } from '../store/roster/add-member.ts';
import { endMember } from '../store/roster/end-member.ts';
import { excludeMember } from '../store/roster/exclude-member.ts';
import type { Work } from '../store/work.ts';
import { assertDated } from './assert-dated.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { assertRole, assertWithin, isInScope, type Session } from './session.ts';
import { fence } from './fence.ts';

/**
 * The rosters' three changes: joining, leaving, being left out of the base. A meeting is always judged by the roster of its own day; only
 * those above the village may date a change before today.
 */
export const keepRoster = {
  /** @throws {Failure} INPUT_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND, PERSON_NOT_FOUND, ROSTER_INVALID */
  async join(context: ServiceContext, session: Session, input: MemberInput): Promise<void> {
    const asked = checked(session, parseInput(memberInput, input, 'body'));
    assertDated(context, session, asked.from);
    const { household = null, office = null, to = null, termEnds = null } = asked;
    const addedAt = context.clock.now();
    await context.store.write(function* () {
      yield* knownOrganisation(asked.organisation);
      yield* knownPerson(session, asked.person);
      yield* addMember({ ...asked, household, office, to, termEnds, addedAt });
    }, fence(session));
  },
  /** @throws {Failure} INPUT_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ROSTER_INVALID when the person is not on that roster on that day */
  async leave(context: ServiceContext, session: Session, input: MemberEndInput): Promise<void> {
    const asked = checked(session, parseInput(memberEndInput, input, 'body'));
    assertDated(context, session, asked.lastDay);
    await context.store.write(() => endMember(asked.organisation, asked.body, asked.person, asked.lastDay), fence(session));
  },
  /** @throws {Failure} INPUT_INVALID, OUT_OF_SCOPE, ROLE_MISSING, ORGANISATION_NOT_FOUND, PERSON_NOT_FOUND, ROSTER_INVALID */
  async exclude(context: ServiceContext, session: Session, input: ExclusionInput): Promise<void> {
    const asked = checked(session, parseInput(exclusionInput, input, 'body'));
    assertDated(context, session, asked.from);
    const { reason = null, approvedBy = null, to = null } = asked;
    const addedAt = context.clock.now();
    await context.store.write(function* () {
      yield* knownOrganisation(asked.organisation);
      yield* knownPerson(session, asked.person);
      yield* excludeMember({ ...asked, reason, approvedBy, to, addedAt });
    }, fence(session));
  },
} as const;

function checked<T extends { readonly organisation: string; readonly body: string; readonly person: string }>(
  session: Session,
  asked: T,
): T {
  assertWithin(session, asked.organisation);
  assertRole(session, ['administrator', 'officer', 'clerk']);
  if (!isBody(asked.body)) throw new Failure('INPUT_INVALID', { at: 'body.body', got: asked.body, needed: [...bodies] });
  return asked;
}

function* knownPerson(session: Session, id: string): Work<void> {
  const person = yield* readPerson(id);
  if (person === null || !isInScope(session, person.organisation)) throw new Failure('PERSON_NOT_FOUND', { person: id });
}
