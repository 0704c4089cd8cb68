import { z } from 'zod';
import { both } from './both.ts';
import { instanceView } from './instance-view.ts';
import { refusalView } from './refusal-view.ts';

/**
 * What is answered when a request did not do what it asked (RFC 9457, `application/problem+json`). `title` is the same for every
 * occurrence of a code, `detail` tells this one; both in Chinese, and again under `en`. Programs decide by `code` alone.
 */
export const problem = z.strictObject({
  /** A relative URI, `/problems/<code>`. */
  type: z.string(),
  title: z.string(),
  detail: z.string(),
  en: z.strictObject({ title: z.string(), detail: z.string() }),
  status: z.int(),
  /** A code of the failure registry, or `REFUSED`. */
  code: z.string(),
  /** Names this very answer, also in the log of the service. */
  instance: z.string(),
  /** Whether the same request may succeed later without any change. */
  retryable: z.boolean(),
  /** The particulars: `at`, `needed`, `got`, `issues` … Only where the request itself was at fault. */
  facts: z.record(z.string(), z.json()).optional(),
  /** With `REVISION_STALE`: the instance as it stands now. */
  current: instanceView.optional(),
  /** With `REFUSED`: every rule that was not met. */
  refusal: refusalView.optional(),
});

/** {@link problem} as a type. */
export type Problem = z.infer<typeof problem>;

/** One kind of problem, as its `type` leads to. */
export const problemKind = z.strictObject({ code: z.string(), status: z.int(), retryable: z.boolean(), title: both });
