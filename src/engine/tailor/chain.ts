import type { JsonObject } from '../../kernel/json.ts';
import { isForward } from '../is-forward.ts';
import { metaOf, outlineOf, within, type OutlinedState, type Way } from '../flow-outline.ts';
import { misfit } from './misfit.ts';

/** The stages that hold an item's own steps, each with the fixed states between which these stand. */
const chains = {
  proposal: { first: null, last: 'drafting' },
  handling: { first: null, last: null },
  settling: { first: null, last: 'archiving' },
  implementation: { first: 'starting', last: 'completing' },
} as const;

/** The region in which a matter goes its way, as against supervision beside it. */
const procedure = 'procedure';

/** One of the item's own steps: its state, and those in which its meeting, where it calls one, is to be held. */
export interface OwnStep extends OutlinedState {
  /** None for a step that calls no meeting. */
  readonly convened: readonly OutlinedState[];
}

/** The item's own steps, stage after stage, each with the ways out of its meetings among its own. */
export function ownSteps(config: JsonObject): readonly OwnStep[] {
  const states = outlineOf(config);
  return Object.keys(chains).flatMap((stage) => stepsIn(states, within(procedure, stage)));
}

function stepsIn(states: ReadonlyMap<string, OutlinedState>, stage: string): readonly OwnStep[] {
  const told = [...states.values()].filter(({ parent, node }) => parent === stage && 'zh' in metaOf(node));
  const called = new Set(told.flatMap(({ path, ways }) => ways.flatMap((way) => (isCall(way) && way.target !== path ? [way.target] : []))));
  const steps = told.filter(({ path }) => !called.has(path)).map((state) => withMeetings(state, states));
  return inOrder(steps, states.get(stage)?.initial ?? null);
}

function withMeetings(state: OutlinedState, states: ReadonlyMap<string, OutlinedState>): OwnStep {
  const convened = [...new Set(state.ways.filter(isCall).flatMap(({ target }) => target ?? []))].flatMap((path) => states.get(path) ?? []);
  return { ...state, convened, ways: [...state.ways, ...convened.flatMap(({ ways }) => ways)] };
}

function isCall({ event, target, state }: Way): boolean {
  return event === 'meeting.convened' && target !== null && target !== state;
}

/** The order in which a matter comes through them, whatever the order of keys: a step before those to which it leads on. */
function inOrder(steps: readonly OwnStep[], from: string | null): readonly OwnStep[] {
  const byPath = new Map(steps.map((step) => [step.path, step]));
  const seen = new Set<string>();
  const ordered: OwnStep[] = [];
  const visit = (path: string | null): void => {
    const step = byPath.get(path ?? '');
    if (step === undefined || seen.has(step.path)) return;
    seen.add(step.path);
    for (const way of step.ways.filter(isForward).toReversed()) visit(way.target);
    ordered.unshift(step);
  };
  const entered = new Set(steps.flatMap(({ path, ways }) => ways.filter(({ target }) => target !== path).map(({ target }) => target)));
  for (const { path } of steps.toReversed()) if (!entered.has(path) && path !== from) visit(path);
  visit(from);
  for (const { path } of steps) visit(path);
  return ordered;
}

/**
 * One of the item's own steps by its name.
 *
 * @throws {Failure} TAILORING_INVALID with the names that there are
 */
export function stepNamed(config: JsonObject, field: string, name: string): OwnStep {
  const steps = ownSteps(config);
  const found = steps.find((step) => step.name === name);
  if (found === undefined)
    throw misfit(
      field,
      'step',
      name,
      steps.map((step) => step.name),
    );
  return found;
}

/**
 * The state before, or after, which a step may be put: one of the item's own, or the fixed one at the chain's end, or beginning.
 *
 * @throws {Failure} TAILORING_INVALID with the names that there are
 */
export function anchorNamed(config: JsonObject, side: 'before' | 'after', name: string): OwnStep {
  const states = outlineOf(config);
  const fixed = Object.entries(chains).flatMap(([stage, { first, last }]) => {
    const edge = side === 'before' ? last : first;
    return edge === null
      ? []
      : [states.get(within(within(procedure, stage), edge)) ?? []].flat().map((state) => ({ ...state, convened: [] }));
  });
  const anchors = [...ownSteps(config), ...fixed];
  const found = anchors.find((state) => state.name === name);
  if (found === undefined)
    throw misfit(
      side,
      'step',
      name,
      anchors.map((state) => state.name),
    );
  return found;
}

/** The paths of the stages, by name. */
export function stagesOf(config: JsonObject): ReadonlyMap<string, OutlinedState> {
  const all = [...outlineOf(config).values()].filter(({ parent, node }) => parent === procedure && node['type'] !== 'final');
  return new Map(all.map((stage) => [stage.name, stage]));
}
