import { z } from 'zod';
import { both } from './both.ts';

const days = { days: z.int(), unit: z.enum(['calendar', 'working']), basis: z.string() };

/** One step as people read it: out of the running machine. */
const plainStep = z.strictObject({
  stage: z.string(),
  /** The state's dotted path. */
  state: z.string(),
  text: both,
  actors: z.array(both),
  documents: z.array(both),
  /** In how many days it must be done, or how many must have passed before it. */
  limit: z.strictObject({ ...days, kind: z.enum(['max', 'min']) }).optional(),
  /** The ways that people choose from on it; `choice` is what `step.completed` names. */
  choices: z.array(z.strictObject({ choice: z.string(), text: both })).optional(),
});

/** A power item with the flow that new matters follow. */
export const itemView = z.strictObject({
  code: z.string(),
  category: z.string(),
  name: both,
  summary: both,
  condition: both,
  responsible: z.array(both),
  /** Who guides it in the district (业务指导单位). */
  guidance: z.array(both),
  legalBasis: z.array(z.string()),
  /** How sure we are of where the flow comes from. */
  certainty: z.enum(['published', 'composite', 'inferred', 'borrowed']),
  caveats: z.array(both),
  disclosures: z.array(z.strictObject({ text: both, ...days, where: both, permanent: z.boolean() })),
  overall: z.strictObject({ text: both, ...days, extendableTo: z.int().optional() }).optional(),
  /** Where the source falls below the law of today, and what holds. */
  differences: z.array(z.strictObject({ text: both, source: both, law: both, citation: both })),
  steps: z.array(plainStep),
  flow: z.strictObject({ hash: z.string(), version: z.int(), inForceFrom: z.string() }),
});

/** {@link itemView} as a type. */
export type ItemView = z.infer<typeof itemView>;
