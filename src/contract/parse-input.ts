import type { z } from 'zod';
import { Failure } from '../kernel/failure.ts';

/**
 * Checks any input against its contract.
 *
 * @throws {Failure} INPUT_INVALID with `issues`: each place (`data.votes.for`) and what is needed there
 */
export function parseInput<T>(schema: z.ZodType<T>, input: unknown, at: string): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 20)
    .map((issue) => ({ at: [at, ...issue.path.map(String)].join('.'), needed: issue.message.slice(0, 300) }));
  throw new Failure('INPUT_INVALID', { issues });
}
