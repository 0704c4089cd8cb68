import { z } from 'zod';
import { both } from './both.ts';

/** A rule's answer as people and programs receive it: the stored verdict, and what it says. */
export const verdictView = z.strictObject({
  rule: z.string(),
  /** Which use of the rule, where one event could go several ways that name it differently (amount bands). */
  as: z.string().optional(),
  title: both,
  ok: z.boolean(),
  /** Present when the rule only warns and does not stop the step. */
  warning: z.literal(true).optional(),
  code: z.string(),
  needed: z.json(),
  /** `null` when it has not been given. */
  got: z.json(),
  short: z.number().nullable(),
  base: z.number().optional(),
  detail: z.record(z.string(), z.json()).optional(),
  due: z.string().optional(),
  /** What was needed, what was there, what is missing. */
  text: both,
  citations: z.array(z.strictObject({ id: z.string(), text: both })),
});

/** {@link verdictView} as a type. */
export type VerdictView = z.infer<typeof verdictView>;
