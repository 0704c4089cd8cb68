import type { ArchiveView } from '../contract/archive-view.ts';
import { readOrganisation } from '../store/organisation/read-organisation.ts';
import type { ArchiveTally } from './archive-tally.ts';
import type { ServiceContext } from './context.ts';
import type { ArchiveAsked } from './archive-asked.ts';
import type { PinnedHead } from './pinned-heads.ts';

/** What an archive's first page tells, when all of its matters were gone through. */
export async function showArchive(
  context: ServiceContext,
  { scope, shown }: Pick<ArchiveAsked, 'scope' | 'shown'>,
  { tally, heads, list }: { readonly tally: ArchiveTally; readonly heads: readonly PinnedHead[]; readonly list: ArchiveView['list'] },
): Promise<ArchiveView> {
  return {
    kind: scope.kind,
    of: await nameOf(context, scope),
    madeAt: context.clock.now(),
    masked: shown === 'masked',
    hasFiles: shown === 'whole',
    matters: tally.matters,
    unsigned: tally.unsigned,
    ledgers: heads.map(({ ledger, size, witnesses }) => ({ origin: ledger.origin, size, witnesses: witnesses.length })),
    list,
  };
}

async function nameOf(context: ServiceContext, scope: ArchiveAsked['scope']): Promise<string> {
  if (scope.kind === 'matter') return scope.instance;
  if (scope.kind === 'year') return `${scope.district}/${scope.year}${scope.part === 1 ? '' : `.${scope.part}`}`;
  const found = await context.store.read(() => readOrganisation(scope.organisation));
  return `${found?.name ?? ''} ${scope.organisation}`.trim();
}
