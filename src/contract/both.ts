import { z } from 'zod';

/** A text in both languages; people see Chinese first. */
export const both = z.strictObject({ zh: z.string(), en: z.string() });

/** {@link both} as a type. */
export type Both = z.infer<typeof both>;
