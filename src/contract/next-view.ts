import { z } from 'zod';
import { possibleView } from './possible-view.ts';

/** What can happen next to an instance, as of a revision. */
export const nextView = z.strictObject({ revision: z.int(), possible: z.array(possibleView) });

/** {@link nextView} as a type. */
export type NextView = z.infer<typeof nextView>;
