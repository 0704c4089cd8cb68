import { Failure } from '../../kernel/failure.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Tier } from '../../kernel/organisation-code.ts';
import { one } from '../one.ts';
import { param } from '../param.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** A place in the tree of administration, known by its 12-digit code (GB/T 2260 and the statistical codes below county). */
export interface Organisation {
  readonly code: string;
  readonly name: string;
  readonly tier: Tier;
  /** Code of the organisation above; null only for the topmost that is kept. */
  readonly parent: string | null;
  /** Whether a village has a collective economic organisation of its own. */
  readonly hasCollective: boolean;
  readonly addedAt: Instant;
}

const insert = statement((db) =>
  db
    .insertInto('organisation')
    .values({
      code: param('code'),
      name: param('name'),
      tier: param('tier'),
      parent: param('parent'),
      has_collective: param('hasCollective'),
      added_at: param('addedAt'),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code'),
);

/**
 * Adds an organisation; its parent must be there already.
 *
 * @throws {Failure} ALREADY_EXISTS
 */
export function* addOrganisation(organisation: Organisation): Work<void> {
  const added = yield* one(insert, { ...organisation, hasCollective: Number(organisation.hasCollective) });
  if (added === undefined) throw new Failure('ALREADY_EXISTS', { organisation: organisation.code });
}
