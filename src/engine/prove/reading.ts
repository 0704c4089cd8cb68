import type { JsonObject } from '../../kernel/json.ts';
import type { Chart, Way } from './chart.ts';
import { answerOf, conditionOf, type Answer, type Condition } from './condition.ts';
import { effectOf, type Effect } from './effect.ts';
import { levelsOf, type Levels, type Meaning } from './levels.ts';
import type { Norms, ProcedureNorms, Standing, StandingFact, ValuesInForce } from '../../kernel/norms.ts';
import { Parts, type Part, type Situation } from './situation.ts';

/** A transition with all that the prover knows of it before it walks. */
export interface ReadWay {
  readonly way: Way;
  readonly condition: Condition;
  /** Whether it needs that supervision does not hold the procedure, or that it does. */
  readonly held: 'off' | 'on' | null;
  readonly effect: Effect;
  readonly meaning: Meaning;
  /** Places that it looks at, the condition `held` apart. */
  readonly reads: readonly number[];
  /** The amounts for which it can be taken, one bit for each band; all of them where it looks at no amount. */
  readonly amounts: number;
  /** It can happen, as far as the situation tells: what its rules need stands. */
  canHappen(situation: Situation): boolean;
}

/** A flow as read by the norms of its kind. */
export interface Reading {
  readonly chart: Chart;
  readonly norms: ProcedureNorms;
  readonly levels: Levels;
  readonly parts: Parts;
  readonly ways: readonly ReadWay[];
  /** Where the condition `held` and the plan stand in a situation. */
  readonly held: number;
  readonly plan: number;
  /** Places of the slots by which a milestone is remembered, by level from one. */
  readonly slots: readonly (readonly number[])[];
  /** Lower bounds of the bands of amounts, in 分, in order; the first is zero. */
  readonly bands: readonly number[];
  /** The amounts for which the item is there, one bit for each band. */
  readonly amounts: number;
}

/** Reads a chart: first everything that is looked at, then what transitions do to that. */
export function readChart(chart: Chart, law: Norms, norms: ProcedureNorms, values: ValuesInForce): Reading {
  const parts = new Parts();
  const held = parts.place('flag', norms.supervision.flag);
  const plan = parts.place('plan', '');
  const levels = levelsOf(chart, norms);
  const slots = levels.names.map(({ slots: named }) => named.map((slot) => parts.place('slot', slot)));
  const bands = bandsOf(chart, law, values);
  const looked = chart.ways.map((way) => {
    const { guard } = way;
    const condition = conditionOf(guard.kind === 'lawful' ? guard.when : {}, chart.item, parts);
    const met = guard.kind === 'lawful' ? guard.met : [];
    const standing = met.flatMap((use) => law.standing(use, way.event)).map((each) => standingTest(each, parts));
    return { way, condition, standing, held: heldOf(way, condition, law, held, parts) };
  });
  const ways = looked.map(({ way, condition, standing, held: holds }): ReadWay => {
    const canHappen = (situation: Situation): boolean => standing.every(({ test }) => test(situation));
    return {
      way,
      condition,
      held: holds,
      effect: effectOf(way, parts, surelyNamed(way, law)),
      meaning: levels.meaning(way),
      reads: [...condition.reads, ...standing.flatMap(({ reads }) => reads)].filter((place) => place !== held),
      amounts: amountsOf(way, law, values, bands),
      canHappen,
    };
  });
  const amounts = maskOf(law.itemAmounts(chart.item, values), bands);
  return { chart, norms, levels, parts, ways, held, plan, slots, bands, amounts };
}

/** Whether a transition may be taken in a situation, rules that look elsewhere being as it needs them. */
export function mayBeTaken({ condition, held }: ReadWay, situation: Situation, place: number): Answer {
  const isHeld = situation[place] === 2;
  if ((held === 'off' && isHeld) || (held === 'on' && !isHeld)) return 'no';
  return condition.tests.length === 0 ? 'yes' : answerOf(condition, situation);
}

/** Whether one transition is surely enabled whenever the other is, for the same event: it asks for nothing more. */
export function asksNoMore(one: ReadWay, other: ReadWay): boolean {
  if (one.way.guard.kind !== 'lawful') return one.way.guard.kind === 'open';
  const asked = other.way.guard.kind === 'lawful' ? other.way.guard.asked : new Set<string>();
  for (const use of one.way.guard.asked) if (!asked.has(use)) return false;
  for (const [path, choices] of one.condition.data) {
    const chosen = other.condition.data.get(path);
    if (chosen?.every((choice) => choices.includes(choice)) !== true) return false;
  }
  return true;
}

/** Whether one event can be in the case of both. */
export function canBeBoth(one: ReadWay, other: ReadWay): boolean {
  for (const [path, choices] of one.condition.data) {
    const others = other.condition.data.get(path);
    if (others !== undefined && !choices.some((choice) => others.includes(choice))) return false;
  }
  return true;
}

function heldOf({ guard, event }: Way, condition: Condition, law: Norms, held: number, parts: Parts): ReadWay['held'] {
  if (guard.kind !== 'lawful') return null;
  const asks = (use: JsonObject): boolean =>
    law
      .standing(use, event)
      .some((any) => any.length === 1 && any.some((fact) => 'flag' in fact && parts.known('flag', fact.flag) === held && !fact.on));
  if (guard.met.some(asks)) return 'off';
  if (guard.unmet.some(asks)) return 'on';
  if (!condition.reads.includes(held)) return null;
  // A case that is never meant while the condition is on: it alone decides, whatever else is looked at.
  const whileHeld = parts.all.map((_part, place) => (place === held ? 2 : 0));
  return condition.tests.length === 1 && answerOf(condition, whileHeld) === 'no' ? 'off' : null;
}

interface StandingTest {
  readonly test: (situation: Situation) => boolean;
  readonly reads: readonly number[];
}

function standingTest(any: Standing, parts: Parts): StandingTest {
  const tests = any.map((fact) => factTest(fact, parts));
  return { test: (situation) => tests.some(({ test }) => test(situation)), reads: tests.flatMap(({ reads }) => reads) };
}

function factTest(fact: StandingFact, parts: Parts): StandingTest {
  if ('plan' in fact) {
    const place = parts.place('plan', '');
    return { test: (situation) => situation[place] === 1, reads: [place] };
  }
  if ('flag' in fact) {
    const place = parts.place('flag', fact.flag);
    return { test: (situation) => (situation[place] === 2) === fact.on, reads: [place] };
  }
  if ('open' in fact) {
    const place = parts.place('count', fact.open);
    return { test: (situation) => (situation[place] !== 0) === (fact.is === 'some'), reads: [place] };
  }
  const place = parts.place('slot', fact.slot);
  if (fact.is === 'current') (parts.all[place] as Part).byPlan = true;
  const is = fact.is;
  return {
    test: (situation) => {
      const number = situation[place] as number;
      if (is === 'absent') return number === 0;
      return number !== 0 && (is === 'there' || parts.isCurrent(place, number));
    },
    reads: [place],
  };
}

/** Kinds of which the event's reference is surely new, or surely open, because a rule of the transition looks at just that. */
function surelyNamed({ guard, actions }: Way, law: Norms): ReadonlySet<string> {
  const uses = guard.kind === 'lawful' ? guard.met : [];
  const kinds = actions.map(({ params }) => (params as JsonObject | undefined)?.['kind']);
  return new Set(
    kinds.filter((kind) => typeof kind === 'string' && uses.some((use) => use['kind'] === kind && law.looksAtReference(use))) as string[],
  );
}

function bandsOf(chart: Chart, law: Norms, values: ValuesInForce): readonly number[] {
  const own = law.itemAmounts(chart.item, values);
  const bounds = new Set([0, own.from, ...(own.below === null ? [] : [own.below])]);
  for (const { guard } of chart.ways) {
    for (const use of guard.kind === 'lawful' ? guard.met : []) {
      const amounts = law.amounts(use, values);
      if (amounts === null) continue;
      bounds.add(amounts.from);
      if (amounts.below !== null) bounds.add(amounts.below);
    }
  }
  // One bit for each: more bands than bits are looked at together, the highest ones.
  return [...bounds].sort((a, b) => a - b).slice(0, 30);
}

function amountsOf({ guard }: Way, law: Norms, values: ValuesInForce, bands: readonly number[]): number {
  let mask = 2 ** bands.length - 1;
  for (const use of guard.kind === 'lawful' ? guard.met : []) {
    const amounts = law.amounts(use, values);
    if (amounts === null) continue;
    const { from, below } = amounts;
    mask &= maskOf({ from, below }, bands);
  }
  return mask;
}

/** One bit for each band that lies between two bounds. */
function maskOf({ from, below }: { readonly from: number; readonly below: number | null }, bands: readonly number[]): number {
  return bands.reduce((bits, bound, n) => (bound >= from && (below === null || bound < below) ? bits | (1 << n) : bits), 0);
}
