import { outlineOf, type OutlinedState, type Way } from '../flow-outline.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { statesWithClock } from '../step-clock.ts';
import { isForward } from '../is-forward.ts';

type States = ReadonlyMap<string, OutlinedState>;

/** Two flows side by side. */
export interface FlowPair {
  readonly base: States;
  readonly got: States;
  /** Whether a state stands only in the other flow. */
  isAdded(path: string): boolean;
  /** The states of the base in which the clock of a step may be running. */
  readonly withClock: ReadonlySet<string>;
  /** Whether anything leads to a state of the other flow. */
  isReached(path: string): boolean;
  /**
   * Where one comes to from a state of the other flow by what brings a matter forward through states that only it has: the states that both
   * have, and those passed on the way.
   */
  through(path: string): { readonly ends: readonly string[]; readonly passed: readonly string[] };
}

/** Puts two flows side by side. */
export function flowPair(base: JsonObject, got: JsonObject): FlowPair {
  const [ours, theirs] = [outlineOf(base), outlineOf(got)];
  const isAdded = (path: string) => !ours.has(path);
  const reached = reachedIn(theirs);
  return {
    base: ours,
    got: theirs,
    withClock: statesWithClock(ours),
    isAdded,
    isReached: (path) => reached.has(path),
    through(path) {
      const ends = new Set<string>();
      const passed = new Set<string>();
      const open = [path];
      for (let at = open.pop(); at !== undefined; at = open.pop()) {
        if (!isAdded(at)) ends.add(at);
        else if (!passed.has(at)) {
          passed.add(at);
          open.push(...onward(theirs.get(at), at));
        }
      }
      return { ends: [...ends].sort(), passed: [...passed] };
    },
  };
}

/** Every way out of an added state that does not stay in it, also what only looks like a setback. */
function onward(state: OutlinedState | undefined, path: string): readonly string[] {
  return (state?.ways ?? []).flatMap(({ target }) => (target === null || target === path ? [] : [target]));
}

function reachedIn(states: States): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [''];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    const state = states.get(path);
    const parts = path.split('.').map((_, at, all) => all.slice(0, at + 1).join('.'));
    const isParallel = state?.node['type'] === 'parallel';
    const inside = isParallel
      ? [...states.values()].filter(({ parent, path: own }) => parent === path && own !== path).map(({ path: own }) => own)
      : [];
    open.push(...[state?.initial ?? []].flat(), ...inside, ...parts.slice(0, -1));
    open.push(...(state?.ways ?? []).flatMap(({ target }) => target ?? []));
  }
  return reached;
}

/** Whether two ways lead the same, the way of the other flow through states of its own. A state without states stays where it is either way. */
export function leadAlike(base: Way, got: Way, pair: FlowPair): boolean {
  const stays = (way: Way) => way.target === null || (way.target === way.state && pair.base.get(way.state)?.initial === null);
  if (base.reenter !== got.reenter) return false;
  if (stays(base) || stays(got)) return stays(base) && stays(got);
  const { ends } = pair.through(got.target ?? '');
  return ends.length === 1 && ends[0] === base.target;
}

/** Whether a way is one of several by which the same thing is done, so that it may be left out: another of its kind, not taken for a rule that was not met. */
export function hasAlternative(left: Way, others: readonly Way[]): boolean {
  const caseOf = ({ when }: Way) => canonicalJson({ ...when, 'data.body': null });
  const alike = (other: Way) => caseOf(other) === caseOf(left);
  return isForward(left) && others.some((other) => other.event === left.event && isForward(other) && alike(other));
}
