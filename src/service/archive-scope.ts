import { dayInVillage } from '../kernel/day-in-village.ts';
import type { JsonObject } from '../kernel/json.ts';
import { parseOrganisationCode, prefixOf } from '../kernel/organisation-code.ts';
import type { InstanceSummary } from '../store/instance/instance-summary.ts';
import { listInstances } from '../store/instance/list-instances.ts';
import { readInstance } from '../store/instance/read-instance.ts';
import type { ServiceContext } from './context.ts';
import type { LedgerName } from './read-ledger-file.ts';

/** What an archive is of: one matter, all matters of an organisation (also at a hand-over), or a ledger with every matter that is in it. */
export type ArchiveScope =
  | { readonly kind: 'matter'; readonly instance: string }
  | { readonly kind: 'village' | 'handover'; readonly organisation: string }
  | ({ readonly kind: 'year' } & LedgerName);

/** A scope as a manifest names it. */
export function scopeFacts({ kind: _, ...facts }: ArchiveScope): JsonObject {
  return facts;
}

/** The digits that the organisations of a scope begin with, as far as they are known without looking. @throws {Failure} CODE_INVALID */
export function scopePrefix(scope: Exclude<ArchiveScope, { kind: 'matter' }>): string {
  return scope.kind === 'year' ? scope.district : prefixOf(parseOrganisationCode(scope.organisation));
}

/**
 * The matters of a scope page by page, the newest first. Of a ledger those that were running in its year; whether one is really in it is told by its entries.
 *
 * @throws {Failure} CODE_INVALID
 */
export async function* mattersIn(context: ServiceContext, scope: ArchiveScope): AsyncGenerator<readonly InstanceSummary[]> {
  if (scope.kind === 'matter') {
    const matter = await context.store.read(() => readInstance(scope.instance));
    yield matter === null ? [] : [matter];
    return;
  }
  const within = scopePrefix(scope);
  let after: string | undefined;
  do {
    const cursor = after;
    const page = await context.store.read(() => listInstances({ within }, { limit: pageLength, after: cursor }));
    yield scope.kind === 'year' ? page.rows.filter((matter) => wasRunning(matter, scope.year)) : page.rows;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

const pageLength = 100;

function wasRunning({ createdAt, updatedAt }: InstanceSummary, year: string): boolean {
  return dayInVillage(createdAt).slice(0, 4) <= year && dayInVillage(updatedAt).slice(0, 4) >= year;
}
