import { z } from 'zod';
import { verdictView } from './verdict-view.ts';

/** An accepted event as it is read back (审计记录). */
export const entryView = z.strictObject({
  sequence: z.int(),
  instance: z.string(),
  revision: z.int(),
  organisation: z.string(),
  flow: z.string(),
  type: z.string(),
  data: z.record(z.string(), z.json()),
  actor: z.strictObject({ person: z.string(), roles: z.array(z.string()), organisation: z.string() }),
  occurredAt: z.string(),
  recordedAt: z.string(),
  /** Whole hours between happening and recording when it counts as late entry (补录); `null` otherwise. */
  lateHours: z.int().nullable(),
  from: z.array(z.string()),
  to: z.array(z.string()),
  verdicts: z.array(verdictView),
  facts: z.record(z.string(), z.json()),
  /** Hash of the entry's leaf, hex. */
  leaf: z.string(),
});

/** {@link entryView} as a type. */
export type EntryView = z.infer<typeof entryView>;
