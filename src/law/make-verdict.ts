import type { Instant } from '../kernel/instant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { PlainDate } from './plain-date.ts';
import type { RuleId } from './rule-id.ts';
import { cite } from './statutes/cite.ts';

/** What was measured. `short` is `null` when left out; an absent `base`, `detail`, `due` stays absent. */
export interface Measured {
  readonly needed: Json;
  readonly got: Json;
  readonly short?: number | null | undefined;
  readonly base?: number | undefined;
  readonly detail?: JsonObject | undefined;
  readonly due?: Instant | undefined;
  /** True when the rule only warns. Kept on a verdict that is not ok; one that is ok has nothing to warn of. */
  readonly warning?: boolean | undefined;
}

/** The parts of a verdict that a rule knows; `day` is the one by whose law it was judged. */
export interface VerdictParts extends Measured {
  readonly rule: RuleId;
  readonly code: string;
  readonly ok: boolean;
  readonly day: PlainDate;
}

/** Makes a verdict: JSON only, without undefined members, with the citations in force for the rule on that day. */
export function makeVerdict(parts: VerdictParts): Verdict {
  return verdictOf(parts.rule, parts.code, parts.day, parts.ok, parts);
}

/** A verdict that the rule is met. */
export function met(rule: RuleId, code: string, day: PlainDate, measured: Measured): Verdict {
  return verdictOf(rule, code, day, true, measured);
}

/** A verdict that the rule is not met. `got: null` says that what it needs has not been given yet. */
export function unmet(rule: RuleId, code: string, day: PlainDate, measured: Measured): Verdict {
  return verdictOf(rule, code, day, false, measured);
}

// Members are set one by one: spreading each that may be absent took longer than judging.
function verdictOf(rule: RuleId, code: string, day: PlainDate, ok: boolean, measured: Measured): Verdict {
  const { needed, got, short, base, detail, due, warning } = measured;
  const verdict: { -readonly [Part in keyof Verdict]: Verdict[Part] } = {
    rule,
    ok,
    code,
    needed,
    got,
    short: short ?? null,
    citations: cite(rule, day),
  };
  if (base !== undefined) verdict.base = base;
  if (detail !== undefined) verdict.detail = detail;
  if (due !== undefined) verdict.due = due;
  if (warning === true && !ok) verdict.warning = true;
  return verdict;
}
