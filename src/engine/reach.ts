import { canonicalJson } from '../kernel/canonical-json.ts';
import { flowGraph, type FlowGraph, type GraphLeaf } from './flow-graph.ts';
import type { Definition } from './definition.ts';
import type { Context } from './recording.ts';
import { slotsOnward } from './slots-onward.ts';

/** What stands against one active state's going over to another flow; null when nothing does. */
export type ReachFault = 'unmapped' | 'unknown' | 'beyond' | 'skipped' | 'open' | null;

/** Where one active state would go, and what stands against it. */
export interface Reach {
  readonly state: string;
  /** The leaf state of the other flow; null when none is known. */
  readonly target: string | null;
  readonly fault: ReachFault;
  /** States that the other flow has before the target and that the matter never passed, in document order. */
  readonly skipped: readonly string[];
}

/** The two flows, and which state of the one stands for which of the other; one that is in both under the same path needs no line. */
export interface Crossing {
  readonly from: Definition;
  readonly to: Definition;
  readonly states: Readonly<Record<string, string>>;
}

/**
 * Judges by the structure of the two flows whether a matter that stands at a state may be put at that state's target: nothing that the other flow
 * has before the target may be left out, the target may not lie beyond what the matter has reached, and what is open and could be closed at the state
 * can be closed at the target. Earlier is fine.
 *
 * @param state an active leaf state of the flow that is left
 */
export function reachOf({ from, to, states }: Crossing, context: Context, state: string): Reach {
  const [old, now] = [flowGraph(from), flowGraph(to)];
  const target = Object.hasOwn(states, state) ? (states[state] ?? null) : now.leaves.has(state) ? state : null;
  const reach = (fault: ReachFault, skipped: readonly string[] = []): Reach => ({ state, target, fault, skipped });
  if (target === null) return reach('unmapped');
  const leaf = now.leaves.get(target);
  if (leaf === undefined || leaf.isFinal || leaf.region !== old.leaves.get(state)?.region) return reach('unknown');
  const journey: Journey = { old, now, states, record: context.record, state };
  const needed = target === state ? new Set<string>() : slotsNeeded(now, target);
  const isMissing = (path: string): boolean =>
    [...slotsOnward(now, path)].some((slot) => needed.has(slot) && !Object.hasOwn(context.record, slot));
  const skipped = [...now.leaves.keys()].filter((path) => now.before(target).has(path) && (!hasPassed(journey, path) || isMissing(path)));
  if (skipped.length > 0) return reach('skipped', skipped);
  if (liesBeyond(journey, leaf)) return reach('beyond');
  const loose = Object.keys(context.open).some((name) => closes(old, state, name) && !closes(now, target, name));
  return reach(loose ? 'open' : null);
}

interface Journey {
  readonly old: FlowGraph;
  readonly now: FlowGraph;
  readonly states: Crossing['states'];
  readonly record: Context['record'];
  /** Where the matter stands. */
  readonly state: string;
}

function liesBeyond(journey: Journey, { path: target, region }: GraphLeaf): boolean {
  const { old, now, state, states } = journey;
  if (target === state) return false;
  if (now.leaves.has(state)) return !endsSomewhere(now, region) || !now.beyond(target).has(state);
  const later = [...old.beyond(state)].filter((path) => stageOf(path) !== stageOf(state));
  if (later.some((path) => path === target || states[path] === target || stageOf(path) === stageOf(target))) return true;
  const left = [...now.leaves.keys()].filter((path) => stageOf(path) === stageOf(state));
  return left.length > 0 && !left.some((path) => now.beyond(target).has(path));
}

/** A region without an end (one that watches) goes nowhere: what stands there stays there. */
function endsSomewhere(graph: FlowGraph, region: string): boolean {
  return [...graph.leaves.values()].some((leaf) => leaf.region === region && leaf.isFinal);
}

/** Whether the matter has done what a state of the new flow asks for: passed it or one that stands for it, or has its own slot in the record. */
function hasPassed(journey: Journey, path: string): boolean {
  const { old, now, states, record, state } = journey;
  if (old.before(state).has(path)) return true;
  const renamed = [...old.before(state)].filter((other) => states[other] === path && !now.leaves.has(other));
  if (renamed.some((other) => asksFor(old, other) === asksFor(now, path))) return true;
  const earlier = new Set([...now.before(path)].flatMap((other) => [...slotsOnward(now, other)]));
  const undone = new Set([...old.beyond(state)].flatMap((other) => [...slotsOnward(old, other)]));
  return [...slotsOnward(now, path)].some((slot) => !earlier.has(slot) && !undone.has(slot) && Object.hasOwn(record, slot));
}

/** Whether what is open under a name (`<kind>.<ref>`) can be closed at a state. */
function closes(graph: FlowGraph, path: string, name: string): boolean {
  const kind = name.slice(0, name.indexOf('.'));
  return (graph.leaves.get(path)?.ways ?? []).some(({ actions }) =>
    actions.some(({ type, params }) => type === 'close' && params['kind'] === kind),
  );
}

/**
 * Slots that the target and what lies beyond it look at by name in their rules and that nothing from the target on fills: what was passed once but has
 * fallen from the record since (a changed plan) would be asked for there for ever.
 */
function slotsNeeded(now: FlowGraph, target: string): ReadonlySet<string> {
  const onward = [...now.beyond(target)];
  const filled = new Set(onward.flatMap((path) => [...slotsOnward(now, path)]));
  const rules = onward.flatMap((path) => (now.leaves.get(path)?.ways ?? []).flatMap((way) => way.rules));
  const named = rules.flatMap((rule) => Object.values(rule)).filter((value) => typeof value === 'string');
  return new Set(named.filter((slot) => !filled.has(slot)));
}

/** What a state takes, and under which rules, whatever it and its uses of rules are called: a renamed state asks for the same. */
function asksFor(graph: FlowGraph, path: string): string {
  const ways = (graph.leaves.get(path)?.ways ?? []).map(({ event, rules }) =>
    canonicalJson({ event, rules: rules.map(({ as: _, ...rule }) => rule) }),
  );
  return canonicalJson(ways.sort());
}

/** The stage of a state: the region and the state right below it. */
function stageOf(path: string): string {
  return path.split('.', 2).join('.');
}
