import { z } from 'zod';

/** Asking for a piece of a list; `cursor` is the `next` of the piece before. Query strings arrive as text: these two alone are read as numbers. */
export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
});

/** {@link pageQuery} as a type. */
export type PageQuery = z.infer<typeof pageQuery>;

/** A piece of a list; `next` is null at its end. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.strictObject({ rows: z.array(row), next: z.string().nullable() });
}

/** {@link pageOf} as a type. */
export interface PageView<T> {
  readonly rows: T[];
  readonly next: string | null;
}
