import type { Instant } from './instant.ts';
import type { Json, JsonObject } from './json.ts';

// Types and not interfaces where something is stored whole: only these are JSON to the compiler too.

/**
 * A rule's answer about one event, complete enough to be read years later without the rule, the roster or the clock.
 * It is stored with the entry; replay reads it and never judges again. Its sentence in Chinese and English is made from
 * the message `verdict.<code>` and these values ({@link tellVerdict}).
 */
export type Verdict = {
  /** The rule that judged: `G26`, or a rule of the house such as `S01`. */
  readonly rule: string;
  /** Which use of the rule, where one transition among several names it in a way of its own (amount bands). */
  readonly as?: string;
  readonly ok: boolean;
  /** What was measured; names the message that says it. */
  readonly code: string;
  /** What the law asks for: a count, a date (YYYY-MM-DD), an amount in 分, or words of the catalogue. */
  readonly needed: Json;
  /** What was there. `null` means that it has not been given: a missing count is never a zero. */
  readonly got: Json;
  /** By how much it falls short, in the unit of `needed`; `null` where shortness has no amount. */
  readonly short: number | null;
  /** The whole that a share is taken of (应到, 全体, 到会), where there is one. */
  readonly base?: number;
  /** Further values that the message names. */
  readonly detail?: JsonObject;
  /** The moment until which something lasts or must be done; deadlines are made from it. */
  readonly due?: Instant;
  /** Dated citations, each resolvable in the statute index: `VCL25:30`, `RCEO:27`. */
  readonly citations: readonly string[];
  /** Present and true when the rule only warns: the step is not stopped by it. */
  readonly warning?: true;
};
