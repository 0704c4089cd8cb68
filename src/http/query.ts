import { z } from 'zod';
import { described } from './described.ts';

/** Query strings arrive as text; only here is text read as something else, and only in one spelling. */
export const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Which piece of a list: `limit` in plain digits, 1 to 200; `cursor` is the `next` of the piece before. */
export const pageFields = {
  limit: z
    .string()
    .regex(/^(?:[1-9]\d?|1\d\d|200)$/, 'input.limit')
    .transform(Number)
    .default(50)
    .register(described, { description: '1–200; 50 when left out' }),
  cursor: z.string().min(1).max(200).optional(),
};

/** Takes the page out of a query; the rest is the filter. */
export function splitPage<T extends { readonly limit: number; readonly cursor?: string | undefined }>(
  query: T,
): { readonly page: { limit: number; cursor?: string | undefined }; readonly filter: Omit<T, 'limit' | 'cursor'> } {
  const { limit, cursor, ...filter } = query;
  return { page: cursor === undefined ? { limit } : { limit, cursor }, filter };
}
