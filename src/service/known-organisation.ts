import { Failure } from '../kernel/failure.ts';
import type { Organisation } from '../store/organisation/add-organisation.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import type { Work } from '../store/work.ts';

/**
 * The organisation with a code that a request named. Whether the session may touch it is not looked at here.
 *
 * @throws {Failure} ORGANISATION_NOT_FOUND
 */
export function* knownOrganisation(code: string): Work<Organisation> {
  const organisation = yield* readOrganisation(code);
  if (organisation === null) throw new Failure('ORGANISATION_NOT_FOUND', { organisation: code });
  return organisation;
}
