import type { Instant } from '../kernel/instant.ts';
import type { JsonObject } from '../kernel/json.ts';

/** What someone asks to record. */
export interface Requested {
  readonly type: string;
  readonly data: JsonObject;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}
