import { z } from 'zod';
import { problem } from '../contract/problem.ts';

const otherwise = { description: 'Problem', content: { 'application/problem+json': { schema: problem } } } as const;

/** What a route answers: as given when it did what was asked, and problems (RFC 9457) otherwise. */
export function answers<T extends Readonly<Record<number, unknown>>>(
  done: T,
): T & { readonly '4xx': typeof otherwise; readonly '5xx': typeof otherwise } {
  return { ...done, '4xx': otherwise, '5xx': otherwise };
}

/** Done, with nothing to tell. */
export const nothing = z.undefined().describe('Done');
