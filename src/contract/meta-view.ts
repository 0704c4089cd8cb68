import { z } from 'zod';
import { both } from './both.ts';

const words = z.array(z.strictObject({ id: z.string(), text: both }));

/** Who asks, and the words that this interface uses, with what people call them. */
export const metaView = z.strictObject({
  session: z.strictObject({ person: z.string(), roles: z.array(z.string()), organisation: z.string() }),
  /** Today in the village, by the service's clock. */
  today: z.string(),
  bodies: words,
  matterClasses: words,
  roles: words,
  events: z.array(z.string()),
  values: z.array(z.string()),
});

/** {@link metaView} as a type. */
export type MetaView = z.infer<typeof metaView>;
