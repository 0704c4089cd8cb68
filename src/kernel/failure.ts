import type { Json } from './json.ts';
import { failureCodes, type FailureCode } from './failure-codes.ts';

/** The particulars of a failure: JSON only, safe to log, never personal data. */
export type FailureFacts = Readonly<Record<string, Json>>;

/**
 * Thrown when a request cannot be answered. Callers decide by `code` alone and never read the message;
 * `retryable` says whether the same call may succeed later without any change.
 */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly facts: FailureFacts;

  constructor(code: FailureCode, facts: FailureFacts = {}, cause?: unknown) {
    super(`${code} ${JSON.stringify(facts)}`, cause === undefined ? undefined : { cause });
    this.code = code;
    this.facts = facts;
  }

  get retryable(): boolean {
    return failureCodes[this.code].retryable;
  }
}
