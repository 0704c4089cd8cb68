import type { Instant } from './instant.ts';
import type { JsonObject } from './json.ts';
import type { Verdict } from './verdict.ts';

/** Who recorded: the token's person as an opaque id, never a field of a request's body. */
export interface Actor {
  readonly person: string;
  readonly roles: readonly string[];
  readonly organisation: string;
}

/** An accepted event as stored (审计记录). Never deleted, and changed only where a value is erased; corrections are further entries. */
export interface Entry {
  /** The matter's id and the entry's place in it, from 1 without gaps. */
  readonly instance: string;
  readonly revision: number;
  /** The 12-digit code of the organisation whose matter it is. */
  readonly organisation: string;
  /** Content hash of the flow version that decided. */
  readonly flow: string;
  readonly type: string;
  readonly data: JsonObject;
  readonly actor: Actor;
  /** When it happened, and when it was recorded. */
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** Active states before and after, as dotted paths in document order. `from` is empty on the first entry. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly facts: JsonObject;
}
