import type { Problem } from '../contract/problem.ts';
import type { RefusalView } from '../contract/refusal-view.ts';
import { failureCodes, type FailureCode } from '../kernel/failure-codes.ts';
import type { Failure } from '../kernel/failure.ts';
import type { Language } from '../kernel/messages/language.ts';
import { tell } from '../kernel/messages/tell.ts';
import { tellFailure } from '../kernel/messages/tell-failure.ts';

/**
 * The HTTP status of every failure: 400 for what has not the right form, 422 for what has and yet cannot be. The one place that knows both
 * failures and HTTP (RFC 9110, RFC 6585 for 428, RFC 4918 for 507).
 */
export const statusOf: Readonly<Record<FailureCode, number>> = {
  INPUT_INVALID: 400,
  INPUT_TOO_LARGE: 413,
  MEDIA_TYPE_UNSUPPORTED: 415,
  CODE_INVALID: 400,
  DATE_INVALID: 400,
  TIME_IN_FUTURE: 422,
  IDEMPOTENCY_KEY_MISSING: 400,
  IDEMPOTENCY_KEY_REUSED: 422,
  CURSOR_INVALID: 400,
  TOKEN_MISSING: 401,
  TOKEN_INVALID: 401,
  OUT_OF_SCOPE: 403,
  ROLE_MISSING: 403,
  ROUTE_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  ORGANISATION_NOT_FOUND: 404,
  PERSON_NOT_FOUND: 404,
  ITEM_NOT_FOUND: 404,
  FLOW_NOT_FOUND: 404,
  INSTANCE_NOT_FOUND: 404,
  ENTRY_NOT_FOUND: 404,
  ATTACHMENT_NOT_FOUND: 404,
  ATTACHMENT_TYPE_REFUSED: 415,
  ALREADY_EXISTS: 409,
  LIST_NOT_FOUND: 404,
  LIST_INVALID: 422,
  ROSTER_INVALID: 422,
  RULE_UNKNOWN: 422,
  VALUE_UNKNOWN: 422,
  VALUE_LOOSENED: 422,
  LAW_NOT_IN_FORCE: 422,
  CALENDAR_UNKNOWN: 422,
  REVISION_MISSING: 428,
  REVISION_STALE: 409,
  MACHINE_IMPURE: 422,
  MIGRATION_INVALID: 422,
  OPENING_INVALID: 400,
  ERASURE_IMPOSSIBLE: 422,
  TAILORING_INVALID: 422,
  TAILORING_NOT_FOUND: 404,
  FLOW_LOOSENED: 422,
  FLOW_UNPROVEN: 422,
  SHEET_INVALID: 422,
  SNAPSHOT_FOREIGN: 500,
  REPLAY_DIFFERS: 500,
  NOTE_INVALID: 400,
  VKEY_INVALID: 400,
  CHECKPOINT_INVALID: 400,
  CHECKPOINT_UNSIGNED: 400,
  PROOF_INVALID: 400,
  ARCHIVE_INVALID: 400,
  WITNESS_UNREACHABLE: 503,
  WITNESS_REFUSED: 503,
  PROOF_NOT_YET: 503,
  POLICY_INVALID: 400,
  LEDGER_NOT_FOUND: 404,
  LEDGER_LEAF_WRONG: 500,
  LEDGER_BROKEN: 500,
  LEDGER_LATE: 500,
  LEDGER_ROLLED_BACK: 500,
  LEDGER_KEY_UNKNOWN: 500,
  WITNESS_KEY_INVALID: 500,
  WITNESS_STATE_LOST: 500,
  DATABASE_BUSY: 503,
  DATABASE_UNREACHABLE: 503,
  OUTCOME_UNKNOWN: 503,
  DATABASE_FULL: 507,
  DATABASE_BROKEN: 503,
  DATABASE_NOT_DURABLE: 500,
  DATABASE_SCHEMA_UNKNOWN: 500,
  DATABASE_IN_USE: 500,
  BACKUP_FAILED: 500,
  OVERLOADED: 503,
  STOPPING: 503,
  INVARIANT_BROKEN: 500,
  UNEXPECTED: 500,
};

/** What is answered for a refusal by the rules. */
const refusedStatus = 422;

/**
 * A failure as it is answered. The facts of a failure that is ours (5xx) are for the log only.
 *
 * @param instance names this answer, as a URI
 */
export function problemOf(failure: Failure, instance: string): Problem {
  const { code, retryable } = failure;
  const status = statusOf[code];
  const facts = status < 500 ? failure.facts : {};
  const said = (language: Language) => ({ title: tell(language, `failure.${code}`), detail: tellFailure({ code, facts }, language) });
  const base = { type: typeOf(code), ...said('zh-CN'), en: said('en'), status, code, instance, retryable };
  return Object.keys(facts).length === 0 ? base : { ...base, facts: facts as NonNullable<Problem['facts']> };
}

/** A refusal as it is answered: `detail` tells every rule that was not met, one a line. */
export function problemOfRefusal(refusal: RefusalView, instance: string): Problem {
  const said = (language: keyof RefusalView['text']) => {
    const unmet = refusal.verdicts.filter(({ ok }) => !ok).map(({ text }) => text[language]);
    return { title: refusal.text[language], detail: unmet.length === 0 ? refusal.text[language] : unmet.join('\n') };
  };
  return {
    type: typeOf('REFUSED'),
    ...said('zh'),
    en: said('en'),
    status: refusedStatus,
    code: 'REFUSED',
    instance,
    retryable: false,
    refusal,
  };
}

/** Seconds after which a failed request may be tried again unchanged; null where that would not help. */
export function retryAfter(code: FailureCode): number | null {
  return failureCodes[code].retryable && statusOf[code] === 503 ? 1 : null;
}

function typeOf(code: string): string {
  return `/problems/${code}`;
}
