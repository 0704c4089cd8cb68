import type { Instant } from '../kernel/instant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';

/** An event as the machine receives it: with its verdicts already given, so that a guard reads and never judges. */
export interface Recording {
  readonly type: string;
  readonly data: JsonObject;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  /** Verdicts by use of a rule. */
  readonly judged: Readonly<Record<string, Verdict>>;
}

/** The part of a context that the engine's actions write. The law gives it its meaning (`Matter` of `src/law/matter.ts`). */
export interface Context {
  readonly item: JsonObject;
  readonly plan: { readonly version: number; readonly hash: Json };
  readonly record: Readonly<Record<string, Json>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly open: Readonly<Record<string, Json>>;
  readonly deadlines: Readonly<Record<string, Instant>>;
}
