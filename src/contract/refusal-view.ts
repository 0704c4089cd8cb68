import { z } from 'zod';
import { both } from './both.ts';
import { verdictView } from './verdict-view.ts';

/** Why an event was refused: every rule that failed, and the events that the present state does take. Nothing was changed. */
export const refusalView = z.strictObject({
  reason: z.enum(['EVENT_NOT_EXPECTED', 'RULES_NOT_MET', 'INSTANCE_ENDED']),
  text: both,
  event: z.string(),
  state: z.array(z.string()),
  verdicts: z.array(verdictView),
  expected: z.array(z.string()),
});

/** {@link refusalView} as a type. */
export type RefusalView = z.infer<typeof refusalView>;
