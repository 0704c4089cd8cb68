import { z } from 'zod';
import { both } from './both.ts';
import { verdictView } from './verdict-view.ts';

/** One thing that can happen next, with what stands against it and what is still to be given. */
export const possibleView = z.strictObject({
  event: z.string(),
  title: both,
  when: z.record(z.string(), z.json()),
  targets: z.array(z.string()),
  /** Nothing stands against it once what is missing is given. */
  open: z.boolean(),
  verdicts: z.array(verdictView),
  /** Those of `verdicts` that stand against it now, whatever is entered; by `as`, else by `rule`. */
  blocked: z.array(z.string()),
  /** Those of `verdicts` that wait for what is still to be given. */
  missing: z.array(z.string()),
});

/** {@link possibleView} as a type. */
export type PossibleView = z.infer<typeof possibleView>;

/** Why an event would, or would not, happen now. */
export const explanationView = z.strictObject({
  event: z.string(),
  accepted: z.boolean(),
  state: z.array(z.string()),
  to: z.array(z.string()),
  ways: z.array(z.strictObject({ targets: z.array(z.string()), taken: z.boolean(), verdicts: z.array(verdictView) })),
  expected: z.array(z.string()),
});

/** {@link explanationView} as a type. */
export type ExplanationView = z.infer<typeof explanationView>;
