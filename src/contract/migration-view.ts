import { z } from 'zod';
import { refusalView } from './refusal-view.ts';

/** What came, or would come, of one instance. */
export const migrationRow = z.strictObject({
  instance: z.string(),
  organisation: z.string(),
  title: z.string(),
  /** The revision on which this was found; after a move, that of its entry. */
  revision: z.int(),
  /** `changed`: somebody recorded in between, so it was left alone. `elsewhere`: it does not follow the flow that the map leaves. */
  outcome: z.enum(['wouldMove', 'moved', 'refused', 'changed', 'elsewhere']),
  /** Active states, and the targets that they have under the map; null where it has none. */
  from: z.array(z.string()),
  to: z.array(z.string().nullable()),
  /** States of the new flow before a target that the matter never passed. */
  skipped: z.array(z.string()),
  /** Why not; null unless refused. */
  refusal: refusalView.nullable(),
});

/** {@link migrationRow} as a type. */
export type MigrationRow = z.infer<typeof migrationRow>;

/** A page of the report. `total` counts the running instances of the flow in the scope as this page was begun. */
export const migrationView = z.strictObject({
  dryRun: z.boolean(),
  total: z.int(),
  rows: z.array(migrationRow),
  next: z.string().nullable(),
});

/** {@link migrationView} as a type. */
export type MigrationView = z.infer<typeof migrationView>;
