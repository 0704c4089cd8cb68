import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Json } from '../../kernel/json.ts';
import { param } from '../param.ts';
import { send } from '../send.ts';
import { statement } from '../statement.ts';
import type { Work } from '../work.ts';

/** What a request was answered with, kept so that the same request asked again gets the same answer and does nothing twice. */
export interface Result {
  /** Opaque id of who asked; keys of different people never meet. */
  readonly person: string;
  /** The Idempotency-Key. */
  readonly key: string;
  /** SHA-256 of what was asked, so that a key used for something else is noticed. */
  readonly request: Uint8Array;
  readonly status: number;
  readonly body: Json;
  readonly recordedAt: Instant;
}

const insert = statement((db) =>
  db.insertInto('result').values({
    person: param('person'),
    key: param('key'),
    request: param('request'),
    status: param('status'),
    body: param('body'),
    recorded_at: param('recordedAt'),
  }),
);

/**
 * Keeps an answer; belongs into the unit of work that did what was asked.
 *
 * @throws {Failure} ALREADY_EXISTS when the person has used the key
 */
export function* saveResult(result: Result): Work<void> {
  yield* send(insert, { ...result, body: canonicalJson(result.body) });
}
