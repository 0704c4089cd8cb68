import type { Json, JsonObject } from '../../kernel/json.ts';
import type { ChartNode, Way } from './chart.ts';
import { caseOf, isOf, mayBeOf, unmetDemands } from './demand.ts';
import { isObject } from './guard.ts';
import type { Norms, ProcedureNorms, RuleDemand, StepPattern, ValuesInForce } from '../../kernel/norms.ts';
import type { Finding } from './proof.ts';
import type { Reading } from './reading.ts';

/** Whether every transition names the rules that law asks for before such a step, each in a way that the rule knows and not below its floor. */
export function lawfulWays(reading: Reading, law: Norms, values: ValuesInForce): readonly Finding[] {
  return reading.chart.ways.flatMap((way) => [...demanded(way, reading.norms, law), ...wellUsed(way, law, values)]);
}

function demanded(way: Way, norms: ProcedureNorms, law: Norms): readonly Finding[] {
  const when = caseOf(way);
  const open = (norms.cases[way.event] ?? []).filter((path) => !isSaid(when[path]));
  if (open.length > 0) return [finding('caseNotSaid', way, { paths: open })];
  const named = norms.demands.filter((demand) => mayBeOf(demand, way));
  const asked: ProcedureNorms['demands'] = named.length > 0 ? named : [{ event: way.event, anyOf: [norms.everyStep] }];
  const missing = new Set<RuleDemand>();
  for (const { anyOf, orElse } of asked) {
    const alternatives = orElse === undefined || hasWay(way, orElse.without) ? anyOf : [...anyOf, orElse.rules];
    for (const demand of least(alternatives.map((rules) => unmetDemands(rules, way)))) missing.add(demand);
  }
  if (norms.done.some((step) => isOf(step, way)))
    for (const demand of unmetDemands(law.stateDemands(way.source.meta), way)) missing.add(demand);
  return [...missing].map((demand) => finding('ruleMissing', way, { rule: demand.rule, ...askedOf(demand) }));
}

/** Whether the state from which a transition leads has one of a pattern. */
function hasWay({ source }: Way, pattern: StepPattern): boolean {
  return (source.ways.get(pattern.event) ?? []).some((way) => mayBeOf(pattern, way));
}

/** Of the alternatives the one that lacks least. */
function least(alternatives: readonly (readonly RuleDemand[])[]): readonly RuleDemand[] {
  return alternatives.reduce((best, one) => (one.length < best.length ? one : best));
}

function askedOf({ with: asked, within, atMost, atLeast, unmet }: RuleDemand): JsonObject {
  const all: Record<string, Json> = { ...asked, ...(within as Record<string, Json> | undefined), ...atMost, ...atLeast };
  if (unmet === true) all['unmet'] = true;
  return {
    asked: Object.entries(all).map(
      ([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : JSON.stringify(value)}`,
    ),
  };
}

function wellUsed(way: Way, law: Norms, values: ValuesInForce): readonly Finding[] {
  const { guard } = way;
  const uses = guard.kind === 'lawful' ? [...guard.met, ...guard.unmet] : [];
  const body = caseOf(way)['data.body'];
  const faults = uses.flatMap((use) =>
    law.useFaults(use, values).map(({ code, facts }) => finding(code, way, { rule: use['rule'] as string, ...facts })),
  );
  const wrong = uses.filter((use) => typeof body === 'string' && use['body'] !== undefined && use['body'] !== body);
  return [
    ...faults,
    ...wrong.map((use) => finding('wrongBody', way, { rule: use['rule'] as string, got: use['body'] as Json, needed: body as Json })),
    ...scheduled(way, uses),
    ...begun(way.targets ?? []).flatMap(({ key, meta }) =>
      law.entryFaults(key, meta, uses).map(({ code, facts }) => finding(code, way, facts)),
    ),
  ];
}

/** A deadline begins at the due time that a rule's verdict gives; a rule that the transition does not name gives none. */
function scheduled(way: Way, uses: readonly JsonObject[]): readonly Finding[] {
  const names = uses.map((use) => use['as'] ?? use['rule']);
  return way.actions
    .filter(({ type }) => type === 'schedule')
    .map(({ params }) => (isObject(params) ? params['rule'] : undefined))
    .filter((rule) => rule === undefined || !names.includes(rule))
    .map((rule) => finding('ruleMissing', way, { rule: typeof rule === 'string' ? rule : '', asked: ['schedule'] }));
}

/** States with which targets begin. */
function begun(targets: readonly ChartNode[]): readonly ChartNode[] {
  return targets.flatMap((target) => [target, ...(target.initial === null ? [] : begun([target.initial]))]);
}

function isSaid(value: Json | undefined): boolean {
  return typeof value === 'string' || (Array.isArray(value) && value.length === 1);
}

function finding(code: string, way: Way, facts: JsonObject): Finding {
  return { claim: 'lawful', code, at: way.at, facts: { event: way.event, ...facts }, path: [] };
}
