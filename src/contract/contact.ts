import { z } from 'zod';
import { line, plainDate } from './field.ts';
import { organisationCode } from './organisation.ts';

/** Where people complain. Digits with blanks, hyphens or a leading plus: what can be dialled. */
export const contactInput = z.strictObject({
  organisation: organisationCode,
  phone: z.string().regex(/^\+?\d[\d -]{1,23}\d$/, 'input.phone'),
  /** Who answers, as the poster tells it: a name or an office. */
  person: line(40).optional(),
  from: plainDate,
});

/** {@link contactInput} as a type. */
export type ContactInput = z.infer<typeof contactInput>;

/** The contact that holds for an organisation: its own, or that of the nearest one above. `contact` is null where none is registered. */
export const contactView = z.strictObject({
  contact: z
    .strictObject({
      organisation: z.string(),
      organisationName: z.string(),
      phone: z.string(),
      person: z.string().nullable(),
      from: z.string(),
    })
    .nullable(),
});

/** {@link contactView} as a type. */
export type ContactView = z.infer<typeof contactView>;
