import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';
import { Failure } from '../kernel/failure.ts';
import { described } from './described.ts';

/** The headers as the description of the interface tells them; read by {@link keyOf} and {@link revisionOf}, which say what is missing. */
export const keyHeader = z.looseObject({
  'idempotency-key': z.string().register(described, {
    description:
      'Names this request: sent again with the same key, it happens once and is answered the same. 1–128 visible ASCII characters.',
  }),
});

/** {@link keyHeader} with the revision. */
export const changeHeaders = keyHeader.extend({
  'if-match': z.string().register(described, { description: 'The revision on which the sender decided, as the ETag gave it: "7"' }),
});

/**
 * The `Idempotency-Key` of a request (draft-ietf-httpapi-idempotency-key-header): 1 to 128 visible ASCII characters, taken as they are.
 *
 * @throws {Failure} IDEMPOTENCY_KEY_MISSING; INPUT_INVALID for another form
 */
export function keyOf(headers: IncomingHttpHeaders): string {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') throw new Failure('IDEMPOTENCY_KEY_MISSING');
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,128}$/.test(key))
    throw new Failure('INPUT_INVALID', { at: 'headers.idempotency-key', needed: '[\\x21-\\x7e]{1,128}' });
  return key;
}

/**
 * The revision in `If-Match` (RFC 9110 §13.1.1): one strong tag, `"7"`. `*` and weak tags would let a change pass that was decided on
 * another state.
 *
 * @throws {Failure} REVISION_MISSING; INPUT_INVALID for another form
 */
export function revisionOf(headers: IncomingHttpHeaders): number {
  const tag = headers['if-match'];
  if (tag === undefined || tag === '') throw new Failure('REVISION_MISSING');
  const [, revision] = /^"(0|[1-9]\d{0,8})"$/.exec(tag) ?? [];
  if (revision === undefined) throw new Failure('INPUT_INVALID', { at: 'headers.if-match', got: tag.slice(0, 40), needed: '"7"' });
  return Number(revision);
}

/** The entity tag of a revision. */
export function tagOf(revision: number): string {
  return `"${revision}"`;
}
