import { z } from 'zod';
import { both } from './both.ts';

const moment = z.string().nullable();

/** One phase of a roll-out: planned, started, completed. Days are YYYY-MM-DD, moments in UTC; null where it has not come to that. */
const phase = z.strictObject({
  phase: z.string(),
  name: both,
  planned: z.strictObject({ from: z.string(), to: z.string().nullable() }).nullable(),
  startedAt: moment,
  completedAt: moment,
});

/** The training of one category at a street: sessions, and their attendance added up. */
const trained = z.strictObject({ category: z.string(), name: both, sessions: z.int(), due: z.int(), present: z.int() });

/** A street or a village in the roll-out. */
const place = z.strictObject({
  organisation: z.string(),
  name: z.string(),
  tier: z.string(),
  /** First day of the list in force; null when there is none. */
  listFrom: z.string().nullable(),
  /** The receivers with which the list in force was filed; a village files own items, not lists. */
  filed: z.array(z.string()),
  /** The levels at which the list in force was published. */
  published: z.array(z.string()),
  trained: z.array(trained),
});

/** How far the roll-out of a district has come: its phases, and a page of its streets and villages by code. */
export const rolloutView = z.strictObject({
  /** The matter that plans it; null when none was opened. */
  instance: z.string().nullable(),
  stage: z.string().nullable(),
  phases: z.array(phase),
  rows: z.array(place),
  next: z.string().nullable(),
});

/** {@link rolloutView} as a type. */
export type RolloutView = z.infer<typeof rolloutView>;

/** One place of {@link rolloutView}. */
export type RolloutPlace = RolloutView['rows'][number];
