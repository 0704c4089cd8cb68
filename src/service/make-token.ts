import { sha256 } from '../kernel/digest.ts';
import { Failure } from '../kernel/failure.ts';
import { newId } from '../kernel/id.ts';
import { epochMillisOf, instantOf, type Instant } from '../kernel/instant.ts';
import { parseOrganisationCode } from '../kernel/organisation-code.ts';
import { readPerson } from '../store/person/read-person.ts';
import { addToken } from '../store/token/add-token.ts';
import type { ServiceContext } from './context.ts';
import { knownOrganisation } from './known-organisation.ts';
import { tokenRoles, type TokenRole } from './token-roles.ts';

/**
 * Nobody supervises what they record: members of the villagers' committee and its clerk may not sit on the supervision committee (VCL25
 * art. 37, ZJ art. 30).
 */
const supervised: readonly TokenRole[] = ['clerk', 'director', 'committee', 'keeper', 'collective'];

/** For whom a token is made. */
export interface TokenRequest {
  readonly person: string;
  readonly roles: readonly string[];
  readonly organisation: string;
  readonly label: string;
  readonly days: number;
}

/** A token as it is told to whoever asked for it: this once, and never again. */
export interface MadeToken {
  /** Names the token to those who manage it; opens nothing. */
  readonly id: string;
  readonly token: string;
  readonly expiresAt: Instant;
}

/**
 * Makes a bearer token for a person, with roles and an organisation. Its text is answered once and never kept. Called by whoever has the
 * machine in hand (the CLI), not over the network.
 *
 * @throws {Failure} INPUT_INVALID for an unknown role or roles that one person may not hold together, CODE_INVALID,
 * ORGANISATION_NOT_FOUND, PERSON_NOT_FOUND
 */
export async function makeToken(context: ServiceContext, request: TokenRequest): Promise<MadeToken> {
  const strange = request.roles.find((role) => !(tokenRoles as readonly string[]).includes(role));
  if (strange !== undefined || request.roles.length === 0)
    throw new Failure('INPUT_INVALID', { at: 'roles', got: strange ?? null, needed: [...tokenRoles] });
  if (request.roles.includes('supervisor') && request.roles.some((role) => (supervised as readonly string[]).includes(role)))
    throw new Failure('INPUT_INVALID', { at: 'roles', got: [...request.roles], needed: 'input.supervisorRoles' });
  if (!Number.isSafeInteger(request.days) || request.days < 1 || request.days > 3660)
    throw new Failure('INPUT_INVALID', { at: 'days', got: request.days, needed: '1–3660' });
  const organisation = parseOrganisationCode(request.organisation);
  const createdAt = context.clock.now();
  const id = newId(epochMillisOf(createdAt));
  const token = `siyi_${Buffer.from(context.random(32)).toString('base64url')}`;
  const expiresAt = instantOf(epochMillisOf(createdAt) + request.days * 86_400_000);
  await context.store.write(function* () {
    yield* knownOrganisation(organisation);
    if ((yield* readPerson(request.person)) === null) throw new Failure('PERSON_NOT_FOUND', { person: request.person });
    yield* addToken(
      { id, person: request.person, roles: request.roles, organisation, label: request.label, createdAt, expiresAt },
      sha256(token),
    );
  });
  return { id, token, expiresAt };
}
