import { z } from 'zod';
import { instant } from './field.ts';
import { migrationMap } from './migration-map.ts';
import { organisationCode } from './organisation.ts';
import { pageQuery } from './page.ts';

/** Asking for a migration of running instances, a page of them at a time. Nothing is changed unless `dryRun` is false. */
export const migrationInput = z.strictObject({
  map: migrationMap,
  dryRun: z.boolean().default(true),
  /** When it was ordered; now when left out. */
  occurredAt: instant.optional(),
  /** Only instances of this organisation and those below it; the session's own when left out. */
  organisation: organisationCode.optional(),
  /** One instance alone, at the revision that was seen. */
  instance: z.uuid().optional(),
  revision: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
  cursor: pageQuery.shape.cursor,
});

/** {@link migrationInput} as it is asked. */
export type MigrationInput = z.input<typeof migrationInput>;
