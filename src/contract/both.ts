import { z } from 'zod';

/** A text in both languages, as `Both` of the kernel has it. */
export const both = z.strictObject({ zh: z.string(), en: z.string() });
