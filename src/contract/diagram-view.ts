import { z } from 'zod';
import { both } from './both.ts';

const limit = z.strictObject({ days: z.int(), unit: z.enum(['calendar', 'working']), kind: z.enum(['max', 'min']), basis: z.string() });

const node = z.strictObject({
  id: z.string(),
  kind: z.enum(['start', 'step', 'meeting', 'posting', 'decision', 'end']),
  number: z.int().nullable(),
  states: z.array(z.string()),
  stage: z.string(),
  label: both,
  text: both,
  actors: z.array(z.string()),
  documents: z.array(z.string()),
  limit: limit.nullable(),
});

/** Amounts in 分; null where the range is open, or the bound is not configured. */
const band = z.strictObject({ from: z.int().nullable(), below: z.int().nullable(), text: both });

const edge = z.strictObject({
  from: z.string(),
  to: z.string(),
  kind: z.enum(['forward', 'fork', 'return', 'end']),
  ways: z.array(z.strictObject({ event: z.string(), outcome: z.string().nullable(), band: band.nullable(), text: both })),
  rules: z.array(z.string()),
  again: z.boolean(),
});

/** What a flow looks like, without any place on paper: nodes, edges between them, and what would be a line from everywhere. */
export const diagramView = z.strictObject({
  id: z.string(),
  nodes: z.array(node),
  edges: z.array(edge),
  forks: z.array(z.string()),
  ends: z.array(z.string()),
  notes: z.array(both),
});
