/**
 * The closed registry of failures. A code names the fact, not the layer, and is never reused for another meaning.
 * Texts for people are in the message catalogue under `failure.<CODE>`; HTTP status is decided in `src/http/problem.ts`.
 */
export const failureCodes = {
  // what was asked is not of the right form
  INPUT_INVALID: { retryable: false },
  INPUT_TOO_LARGE: { retryable: false },
  MEDIA_TYPE_UNSUPPORTED: { retryable: false },
  CODE_INVALID: { retryable: false },
  DATE_INVALID: { retryable: false },
  TIME_IN_FUTURE: { retryable: false },
  IDEMPOTENCY_KEY_MISSING: { retryable: false },
  IDEMPOTENCY_KEY_REUSED: { retryable: false },
  CURSOR_INVALID: { retryable: false },
  // who asks
  TOKEN_MISSING: { retryable: false },
  TOKEN_INVALID: { retryable: false },
  OUT_OF_SCOPE: { retryable: false },
  ROLE_MISSING: { retryable: false },
  // what it is about
  ROUTE_NOT_FOUND: { retryable: false },
  METHOD_NOT_ALLOWED: { retryable: false },
  ORGANISATION_NOT_FOUND: { retryable: false },
  PERSON_NOT_FOUND: { retryable: false },
  ITEM_NOT_FOUND: { retryable: false },
  FLOW_NOT_FOUND: { retryable: false },
  INSTANCE_NOT_FOUND: { retryable: false },
  ENTRY_NOT_FOUND: { retryable: false },
  ATTACHMENT_NOT_FOUND: { retryable: false },
  ATTACHMENT_TYPE_REFUSED: { retryable: false },
  ALREADY_EXISTS: { retryable: false },
  LIST_NOT_FOUND: { retryable: false },
  LIST_INVALID: { retryable: false },
  ROSTER_INVALID: { retryable: false },
  RULE_UNKNOWN: { retryable: false },
  VALUE_UNKNOWN: { retryable: false },
  VALUE_LOOSENED: { retryable: false },
  LAW_NOT_IN_FORCE: { retryable: false },
  CALENDAR_UNKNOWN: { retryable: false },
  // the machine and its history
  REVISION_MISSING: { retryable: false },
  REVISION_STALE: { retryable: false },
  MACHINE_IMPURE: { retryable: false },
  MIGRATION_INVALID: { retryable: false },
  ERASURE_IMPOSSIBLE: { retryable: false },
  SNAPSHOT_FOREIGN: { retryable: false },
  REPLAY_DIFFERS: { retryable: false },
  // proofs
  OPENING_INVALID: { retryable: false },
  // flows of a place's own
  TAILORING_INVALID: { retryable: false },
  TAILORING_NOT_FOUND: { retryable: false },
  FLOW_LOOSENED: { retryable: false },
  FLOW_UNPROVEN: { retryable: false },
  SHEET_INVALID: { retryable: false },
  // proofs
  NOTE_INVALID: { retryable: false },
  VKEY_INVALID: { retryable: false },
  CHECKPOINT_INVALID: { retryable: false },
  CHECKPOINT_UNSIGNED: { retryable: false },
  PROOF_INVALID: { retryable: false },
  ARCHIVE_INVALID: { retryable: false },
  WITNESS_UNREACHABLE: { retryable: true },
  WITNESS_REFUSED: { retryable: false },
  PROOF_NOT_YET: { retryable: true },
  POLICY_INVALID: { retryable: false },
  // the ledger
  LEDGER_NOT_FOUND: { retryable: false },
  LEDGER_LEAF_WRONG: { retryable: false },
  LEDGER_BROKEN: { retryable: false },
  LEDGER_LATE: { retryable: false },
  LEDGER_ROLLED_BACK: { retryable: false },
  LEDGER_KEY_UNKNOWN: { retryable: false },
  WITNESS_KEY_INVALID: { retryable: false },
  WITNESS_STATE_LOST: { retryable: false },
  // the place where things are kept
  DATABASE_BUSY: { retryable: true },
  DATABASE_UNREACHABLE: { retryable: true },
  OUTCOME_UNKNOWN: { retryable: true },
  DATABASE_FULL: { retryable: true },
  DATABASE_BROKEN: { retryable: false },
  DATABASE_NOT_DURABLE: { retryable: false },
  DATABASE_SCHEMA_UNKNOWN: { retryable: false },
  DATABASE_IN_USE: { retryable: true },
  BACKUP_FAILED: { retryable: true },
  OVERLOADED: { retryable: true },
  STOPPING: { retryable: true },
  INVARIANT_BROKEN: { retryable: false },
  UNEXPECTED: { retryable: false },
} as const satisfies Record<string, { readonly retryable: boolean }>;

/** One code of the registry. */
export type FailureCode = keyof typeof failureCodes;
