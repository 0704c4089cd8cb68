import { z } from 'zod';
import { line, plainDate } from './field.ts';
import { organisationCode } from './organisation.ts';

/** Setting a configured number for an organisation and everything below it. It may only tighten what is above, except where that is open. */
export const layerValueInput = z.strictObject({
  organisation: organisationCode,
  key: line(60),
  value: z.json(),
  from: plainDate,
  to: plainDate.optional(),
  /** The document that it rests on. */
  source: line(200),
});

/** {@link layerValueInput} as a type. */
export type LayerValueInput = z.infer<typeof layerValueInput>;

/** A number in force, with the layer that set it. */
export const valueView = z.strictObject({ key: z.string(), value: z.json(), layer: z.string(), source: z.string() });

/** {@link valueView} as a type. */
export type ValueView = z.infer<typeof valueView>;
