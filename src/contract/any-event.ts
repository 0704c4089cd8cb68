import { z } from 'zod';
import { eventData } from './events/event-data.ts';
import { recordInput, type RecordInput } from './record-input.ts';

const kinds = Object.entries(eventData).map(([type, data]) =>
  z.strictObject({ type: z.literal(type), occurredAt: recordInput.shape.occurredAt, data }),
);

/** {@link recordInput} with the data of each type spelled out: what may be sent, as one description. */
export const anyEvent = z.discriminatedUnion(
  'type',
  kinds as [(typeof kinds)[number], ...typeof kinds],
) as unknown as z.ZodType<RecordInput>;
