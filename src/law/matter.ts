import type { Instant } from '../kernel/instant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';

/**
 * What a procedure has recorded so far: the machine's context. Rules read it, machines write it through the engine's few
 * actions, replay rebuilds it. JSON only. The snapshot carries no text of a person.
 */
export interface Matter {
  /** What the item itself fixes: class of matter, allowed bodies, documents to archive, tightened numbers. Never changes. */
  readonly item: JsonObject;
  /** The plan as it stands. A new text has a new hash and a higher version, and voids what was approved before. */
  readonly plan: { readonly version: number; readonly hash: string | null };
  /** Recorded events by slot (`proposal`, `convened.partyMemberReview`, `held.partyMemberReview`, `posted.resolutionDisclosure` …). */
  readonly record: Readonly<Record<string, RecordedEvent>>;
  /** Named conditions that are on: `held` (supervision holds the procedure), `merged`, `emergency` … */
  readonly flags: Readonly<Record<string, boolean>>;
  /** Open objections and inquiries by reference. */
  readonly open: Readonly<Record<string, RecordedEvent>>;
  /** Due times that are running, by name; the store keeps a row for each. */
  readonly deadlines: Readonly<Record<string, Instant>>;
}

/** An accepted event as the procedure remembers it. */
export interface RecordedEvent {
  readonly type: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly planHash: string | null;
  readonly data: Readonly<Record<string, Json>>;
}
