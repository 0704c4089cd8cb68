import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { Way } from './chart.ts';
import type { RuleDemand, StepPattern } from '../../kernel/norms.ts';

/** Whether a transition is surely of a pattern: its case names just the values that the pattern names. */
export function isOf(pattern: StepPattern, way: Way): boolean {
  if (way.event !== pattern.event || !isThere(pattern, way)) return false;
  const when = caseOf(way);
  const named = Object.entries(pattern.when ?? {}).every(([path, value]) => only(when[path]) === value);
  return named && !isExcepted(pattern, when);
}

/** Whether a transition may be of a pattern: nothing in its case says that it is not. */
export function mayBeOf(pattern: StepPattern, way: Way): boolean {
  if (way.event !== pattern.event || !isThere(pattern, way)) return false;
  const when = caseOf(way);
  const open = Object.entries(pattern.when ?? {}).every(([path, value]) => {
    const said = when[path];
    return said === undefined || (Array.isArray(said) ? said.includes(value) : said === value);
  });
  return open && !isExcepted(pattern, when);
}

/** What a transition's case names; nothing when its guard cannot be read. */
export function caseOf({ guard }: Way): JsonObject {
  return guard.kind === 'lawful' ? guard.when : {};
}

/** Those demands that a transition does not meet. */
export function unmetDemands(demands: readonly RuleDemand[], way: Way): readonly RuleDemand[] {
  return demands.filter((demand) => !meets(way, demand));
}

function meets({ guard }: Way, demand: RuleDemand): boolean {
  if (guard.kind !== 'lawful') return false;
  return (demand.unmet === true ? guard.unmet : guard.met).some((use) => use['rule'] === demand.rule && fits(use, demand));
}

function fits(use: JsonObject, { with: asked = {}, without = [], within = {}, atMost = {}, atLeast = {} }: RuleDemand): boolean {
  return (
    Object.entries(asked).every(([name, value]) => holds(use[name], value)) &&
    without.every((name) => use[name] === undefined) &&
    Object.entries(within).every(([name, allowed]) => isWithin(use[name], allowed)) &&
    Object.entries(atMost).every(([name, most]) => typeof use[name] === 'number' && use[name] <= most) &&
    Object.entries(atLeast).every(([name, least]) => typeof use[name] === 'number' && use[name] >= least)
  );
}

function holds(got: Json | undefined, needed: Json): boolean {
  if (got === undefined) return false;
  if (Array.isArray(needed)) return Array.isArray(got) && needed.every((one) => got.includes(one as Json));
  return canonicalJson(got) === canonicalJson(needed);
}

function isWithin(got: Json | undefined, allowed: readonly string[]): boolean {
  return Array.isArray(got) && got.every((one) => typeof one === 'string' && allowed.includes(one));
}

function isThere({ inside, outside }: StepPattern, { source }: Way): boolean {
  if (inside === undefined && outside === undefined) return true;
  const around: string[] = [];
  for (let node: Way['source'] | null = source; node !== null; node = node.parent) around.push(node.key);
  return (inside === undefined || around.includes(inside)) && (outside === undefined || !around.includes(outside));
}

function isExcepted({ unless = {} }: StepPattern, when: JsonObject): boolean {
  return Object.entries(unless).some(([path, values]) => {
    const said = only(when[path]);
    return typeof said === 'string' && values.includes(said);
  });
}

function only(said: Json | undefined): Json | undefined {
  return Array.isArray(said) && said.length === 1 ? (said[0] as Json) : said;
}
