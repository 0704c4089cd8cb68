import { z } from 'zod';
import { pageOf } from './page.ts';
import { memberView, rosterCountView } from './roster.ts';

/** A roster as of a day: what it comes to, and who is on it. */
export const rosterView = z.strictObject({ counts: rosterCountView, members: pageOf(memberView) });

/** {@link rosterView} as a type. */
export type RosterView = z.infer<typeof rosterView>;
