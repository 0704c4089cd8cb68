import { canonicalJson } from '../kernel/canonical-json.ts';
import { sha256 } from '../kernel/digest.ts';
import { Failure } from '../kernel/failure.ts';
import type { Json } from '../kernel/json.ts';
import { findResult } from '../store/result/find-result.ts';
import type { Result } from '../store/result/save-result.ts';
import type { Work } from '../store/work.ts';

/** What a request asks for, as the hash that is kept beside its idempotency key. */
export function requestHash(asked: Json): Uint8Array {
  return sha256(canonicalJson(asked));
}

/**
 * What a person's request with this key was answered with before, if it was; so that a lost answer can be had again and nothing
 * happens twice.
 *
 * @throws {Failure} IDEMPOTENCY_KEY_REUSED when the key was used for something else
 */
export function* answeredBefore(person: string, key: string, request: Uint8Array): Work<Result | null> {
  const known = yield* findResult(person, key);
  if (known === null) return null;
  if (Buffer.compare(known.request, request) !== 0) throw new Failure('IDEMPOTENCY_KEY_REUSED', { key });
  return known;
}
