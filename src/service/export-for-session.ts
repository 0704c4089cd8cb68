import type { ArchivePages } from '../contract/archive-view.ts';
import type { ArchiveFile } from '../audit/verify/with-manifest.ts';
import { Failure } from '../kernel/failure.ts';
import { parseOrganisationCode } from '../kernel/organisation-code.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import type { ArchiveScope } from './archive-scope.ts';
import type { ServiceContext } from './context.ts';
import { exportArchive } from './export-archive.ts';
import { fence } from './fence.ts';
import { fileReaders } from './file-readers.ts';
import { assertWithin, type Session } from './session.ts';
import { visibleInstance } from './visible-instance.ts';

/**
 * The archive of a matter or of an organisation for a session that may read its trail; without the attached files for one that may not read those.
 *
 * @throws {Failure} INSTANCE_NOT_FOUND, also outside the session's organisation; OUT_OF_SCOPE, CODE_INVALID, ORGANISATION_NOT_FOUND, and those of `exportArchive`
 */
export async function* exportForSession(
  context: ServiceContext,
  session: Session,
  scope: Exclude<ArchiveScope, { kind: 'year' }>,
  pages: ArchivePages,
): AsyncGenerator<ArchiveFile> {
  if (scope.kind === 'matter') await context.store.read(() => visibleInstance(session, scope.instance), fence(session));
  else {
    const code = parseOrganisationCode(scope.organisation);
    assertWithin(session, code);
    const found = await context.store.read(() => readOrganisation(code), fence(session));
    if (found === null) throw new Failure('ORGANISATION_NOT_FOUND', { organisation: code });
  }
  const mayReadFiles = fileReaders.some((role) => session.roles.includes(role));
  yield* exportArchive(context, { scope, shown: mayReadFiles ? 'whole' : 'withoutFiles', pages });
}
