import { z } from 'zod';
import { claimIds } from '../kernel/claim-id.ts';
import { both } from './both.ts';

/** One event of a way through a flow. */
const pathEvent = z.strictObject({
  event: z.string(),
  when: z.record(z.string(), z.json()),
  from: z.array(z.string()),
  to: z.array(z.string()),
  text: both,
});

const finding = z.strictObject({
  /** The place in the config. */
  at: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.json()),
  text: both,
  /** A shortest way from the start to where the claim is broken; empty where the config itself shows it. */
  path: z.array(pathEvent),
});

/** A proof of a flow in words, or the shortest ways in which it is broken. */
export const proofView = z.strictObject({
  holds: z.boolean(),
  kind: z.string(),
  claims: z.array(z.strictObject({ claim: z.enum(claimIds), holds: z.boolean(), text: both, findings: z.array(finding) })),
  states: z.int(),
  transitions: z.int(),
});

/** {@link proofView} as a type. */
export type ProofView = z.infer<typeof proofView>;
