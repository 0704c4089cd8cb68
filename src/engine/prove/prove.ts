// Whether a flow, over all its paths, keeps what law asks of procedures: product of the machine with what law looks at, walked in full.
// Imports kernel, the engine's own files and xstate. Read first: proof.ts, norms.ts, walk.ts.
import type { JsonObject } from '../../kernel/json.ts';
import { canEnd, unreachable } from './can-end.ts';
import { chartOf, type Chart, type ChartNode } from './chart.ts';
import { isObject } from './guard.ts';
import { lawfulWays } from './lawful-ways.ts';
import { malformed } from './malformed.ts';
import { unfitFor } from './unfit-for.ts';
import type { Norms, ProcedureNorms, ValuesInForce } from '../../kernel/norms.ts';
import { edgesTo, lastStep, pathOf } from './path.ts';
import type { ClaimId } from '../../kernel/claim-id.ts';
import type { ClaimResult, Finding, PathEvent, Proof } from './proof.ts';
import { readChart, type Reading } from './reading.ts';
import { regionsApart } from './regions.ts';
import { Situations } from './situations.ts';
import { supervised, type Walked } from './supervised.ts';
import { walk, type State, type Walk } from './walk.ts';
import { begunAt, isEnd, watchOrder, type Breach } from './watch-order.ts';

/** What else is known when a flow is proved. */
export interface ProveOptions {
  /** The kind of procedure, where it is not to be read out of the flow. */
  readonly kind?: string;
  /** Values in force for an organisation; the nation's where none are given. */
  readonly values?: ValuesInForce;
  /** The flow that this one was made of: what its item allows may not become more. */
  readonly base?: JsonObject;
}

/** At most so many findings are told for one claim. */
const most = 30;

/**
 * Proves a flow, or finds shortest ways in which it breaks what is claimed. Pure, and never throws for any JSON: what cannot be read is a
 * finding of `wellFormed`, and so is a config that is too large to be walked in full.
 */
export function prove(config: JsonObject, law: Norms, options: ProveOptions = {}): Proof {
  const item = itemOf(config);
  const norms = law.procedure(options.kind ?? law.kindOf(item));
  const unfit = unfitFor(config);
  if (unfit !== null) return proofOf(norms, [{ claim: 'wellFormed', code: unfit, at: '', facts: {}, path: [] }], [], false);
  const findings: Finding[] = [...malformed(config, (rule) => law.has(rule))];
  for (const { code, facts } of norms.itemFaults(item)) findings.push({ claim: 'lawful', code, at: 'context.item', facts, path: [] });
  if (options.base !== undefined) {
    for (const { code, facts } of law.baseFaults(item, itemOf(options.base)))
      findings.push({ claim: 'lawful', code, at: 'context.item', facts, path: [] });
  }
  const chart = charted(config);
  if (typeof chart === 'string')
    return proofOf(norms, [...findings, { claim: 'wellFormed', code: 'unreadable', at: '', facts: { said: chart }, path: [] }], [], false);
  const reading = readChart(chart, law, norms, options.values ?? {});
  findings.push(...lawfulWays(reading, law, options.values ?? {}));
  const walks = walked(reading, findings);
  if (norms.claims.includes('supervised')) findings.push(...supervised(reading, walks));
  findings.push(...endings(reading, walks));
  if (walks.some(({ walk: { isCut } }) => isCut)) findings.push(...givenUp(norms, findings));
  return proofOf(norms, findings, walks, true);
}

function itemOf(config: JsonObject): JsonObject {
  const context = isObject(config) && isObject(config['context']) ? config['context'] : {};
  return isObject(context['item']) ? context['item'] : {};
}

/** The chart, or what XState says of a config that it cannot build. */
function charted(config: JsonObject): Chart | string {
  try {
    return chartOf(config);
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n').at(-1) ?? '') : String(error);
  }
}

/** Walks the whole, or the regions that can be walked apart, watching the order; its breaches become findings with their paths. */
function walked(reading: Reading, findings: Finding[]): readonly Walked[] {
  const groups = regionsApart(reading);
  const starts = (groups ?? [null]).map((group) => {
    const breaches = new Map<string, Breach>();
    const situations = new Situations(reading);
    const watch = watchOrder(reading, situations, (breach) => {
      const key = `${breach.claim} ${breach.code} ${breach.at} ${JSON.stringify(breach.facts)}`;
      if (!breaches.has(key)) breaches.set(key, breach);
    });
    return { breaches, situations, walk: walk(reading, situations, group, watch) };
  });
  return starts.map(({ breaches, situations, walk: one }) => {
    const beside = starts.filter(({ walk: other }) => other !== one).flatMap(({ walk: other }) => other.states[0]?.place.leaves ?? []);
    const begun = begunAt(reading, (one.states[0] as State).place);
    if (begun !== null) findings.push({ ...begun, path: [] });
    for (const breach of breaches.values()) findings.push(findingOf(breach, one, beside));
    return { walk: one, beside, situations };
  });
}

function findingOf({ claim, code, at, facts, from, move, step }: Breach, one: Walk, beside: readonly string[]): Finding {
  const edges = edgesTo(one, from.number);
  const path: readonly PathEvent[] = [...pathOf(one, edges, beside), lastStep(one, from, move, step, beside)];
  const lacking = [...edges.flatMap((edge) => edge.ways), ...move.ways].flatMap(({ meaning }) =>
    meaning.lacking.flatMap(({ rules }) => rules),
  );
  return { claim, code, at, facts: lacking.length === 0 ? facts : { ...facts, lacking: [...new Set(lacking)] }, path };
}

function endings(reading: Reading, walks: readonly Walked[]): readonly Finding[] {
  // Of a walk that was given up nobody knows what it would have reached.
  if (walks.some(({ walk: { isCut } }) => isCut)) return [];
  const found = walks.map(({ walk: one, beside }) => canEnd(reading, one, beside));
  const reached = new Set(found.flatMap((one) => [...one.reached]));
  const findings = [...found.flatMap((one) => one.findings), ...unreachable(reading.chart, reached)];
  const isCompletion = (node: ChartNode): boolean => isEnd(node, reading) && !reading.levels.isAbandonment(node);
  if (!reading.chart.nodes.some(isCompletion)) findings.push({ claim: 'canEnd', code: 'noCompletion', at: '', facts: {}, path: [] });
  if (!found.some(({ ends }) => ends)) findings.push({ claim: 'canEnd', code: 'neverEnds', at: '', facts: {}, path: [] });
  return findings;
}

/** A walk that was given up proves nothing: claims about all paths that it has not broken are open. */
function givenUp({ claims }: ProcedureNorms, findings: readonly Finding[]): readonly Finding[] {
  return claims
    .filter((claim) => claim === 'wellFormed' || (claim !== 'lawful' && !findings.some((finding) => finding.claim === claim)))
    .map((claim) => ({ claim, code: 'tooLarge', at: '', facts: {}, path: [] }));
}

function proofOf(norms: ProcedureNorms, findings: readonly Finding[], walks: readonly Walked[], isExamined: boolean): Proof {
  const claims = norms.claims.map((claim): ClaimResult => {
    const broken = shortestFirst(findings.filter((finding) => finding.claim === claim));
    return {
      claim,
      holds: broken.length === 0 && (isExamined || claim === 'wellFormed'),
      findings: isExamined ? broken : unexamined(claim, broken),
    };
  });
  return {
    holds: claims.every(({ holds }) => holds),
    claims,
    states: walks.reduce((sum, { walk: { states } }) => sum + states.length, 0),
    transitions: walks.reduce((sum, { walk: { edges } }) => sum + edges.length, 0),
  };
}

function shortestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => a.path.length - b.path.length).slice(0, most);
}

/** Of a config that cannot be walked nothing else can be said. */
function unexamined(claim: ClaimId, findings: readonly Finding[]): readonly Finding[] {
  return findings.length > 0 || claim === 'wellFormed' ? findings : [{ claim, code: 'notExamined', at: '', facts: {}, path: [] }];
}
