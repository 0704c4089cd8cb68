import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { RuleReference } from '../definition.ts';
import type { OutlinedState, Way } from '../flow-outline.ts';
import { isForward } from '../is-forward.ts';
import { assertChoice } from './assert-choice.ts';
import { changeWays, withRules } from './change-flow.ts';
import { misfit } from './misfit.ts';
import { withoutIdleStates } from './without-idle-states.ts';

/**
 * Keeps some of the ways out of a step. Of ways by amount, the amounts of one that is left out go the next stricter way that is kept; of
 * others, one that asks for nothing beyond what all ask for has to stay, so that no matter is left without a way.
 *
 * @throws {Failure} TAILORING_INVALID
 */
export function chooseBranches(config: JsonObject, step: OutlinedState, keep: readonly string[]): JsonObject {
  const branches = step.ways.filter((way) => isForward(way) && way.target !== null && way.target !== step.path);
  // Which of these is taken follows from the facts of a matter: none of them can be done without.
  if (branches.some(({ when }) => 'data.choice' in when)) throw misfit('at', 'alternatives', step.name);
  const offered = [...new Set(branches.map(nameOf))];
  assertChoice(step.name, offered, keep);
  const isKept = (way: Way) => keep.includes(nameOf(way));
  const bounds = branches.every((way) => bandOf(way) !== undefined) ? boundsOf(branches, isKept) : openBounds(branches, isKept, offered);
  const after = changeWays(
    config,
    (way) => branches.some((branch) => branch.state === way.state && branch.event === way.event && branch.place === way.place),
    (transition, way) => {
      if (!isKept(way)) return null;
      const from = bounds.get(nameOf(way));
      return from === undefined
        ? transition
        : withRules(transition, (rules) => rules.map((use) => (use.rule === 'S05' ? { ...use, from } : use)));
    },
  );
  return withoutIdleStates(after, config, step.parent);
}

/** From which bound on each kept band holds: the lowest of those left out next below it. */
function boundsOf(branches: readonly Way[], isKept: (way: Way) => boolean): ReadonlyMap<string, Json> {
  const bounds = new Map<string, Json>();
  for (const way of branches.filter(isKept)) {
    let from = lower(way);
    for (;;) {
      const below: Way | undefined = branches.find(
        (each) => !isKept(each) && from !== null && sameBound(firstOf(upper(each)), firstOf(from)),
      );
      if (below === undefined) break;
      from = lower(below);
    }
    bounds.set(nameOf(way), from);
  }
  const top = branches.filter((way) => upper(way) === null);
  if (!top.some(isKept)) throw misfit('keep', 'amounts', branches.filter(isKept).map(nameOf), top.map(nameOf));
  return bounds;
}

function openBounds(branches: readonly Way[], isKept: (way: Way) => boolean, offered: readonly string[]): ReadonlyMap<string, Json> {
  const asks = ({ rules }: Way) => rules.map((use) => canonicalJson(use));
  const open = branches.filter((way) => asks(way).every((use) => branches.every((each) => asks(each).includes(use))));
  if (!open.some(isKept))
    throw misfit('keep', 'amounts', branches.filter(isKept).map(nameOf), open.length === 0 ? offered : open.map(nameOf));
  return new Map();
}

function nameOf({ target }: Way): string {
  return String(target).slice(String(target).lastIndexOf('.') + 1);
}

function bandOf({ rules }: Way): RuleReference | undefined {
  return rules.find(({ rule }) => rule === 'S05');
}

function lower(way: Way): Json {
  return bandOf(way)?.['from'] ?? null;
}

function upper(way: Way): Json {
  return bandOf(way)?.['below'] ?? null;
}

/** Of several bounds the one that comes next. */
function firstOf(bound: Json): Json {
  return Array.isArray(bound) ? ((bound[0] ?? null) as Json) : bound;
}

function sameBound(left: Json, right: Json): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
