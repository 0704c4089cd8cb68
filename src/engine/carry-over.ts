import type { AnyMachineSnapshot, StateValue } from 'xstate';
import { invariant } from '../kernel/invariant.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { flowGraph, type ActionUse, type FlowGraph } from './flow-graph.ts';
import { activeStates, initial, wake } from './live.ts';
import type { Crossing } from './reach.ts';
import type { Context } from './recording.ts';
import { slotsOnward } from './slots-onward.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Puts a matter into another flow, each active state at its target. The terms of the item are the new flow's; plan, flags and what is open
 * stay; of the record falls what was done at or beyond a target that is another state (what must be decided again is decided again); deadlines stay
 * as far as the new flow, from the target on, still ends them.
 *
 * @param crossing `states` has a target for every active state, each a leaf of the new flow
 * @throws {Failure} SNAPSHOT_FOREIGN when the snapshot is not of the flow that is left
 */
export function carryOver(crossing: Crossing, snapshot: Snapshot): AnyMachineSnapshot {
  const { from, to, states } = crossing;
  const live = wake(from, snapshot);
  const moves = activeStates(live).map((state) => ({ state, target: states[state] ?? state }));
  const value = moves.reduce<StateValue>((whole, { target }) => placed(whole, target.split('.')), {});
  const item = (initial(to).context as Context).item;
  const begun = live.context as Context;
  const context = moves.reduce((kept, move) => carried(flowGraph(from), flowGraph(to), kept, move), begun);
  const after = to.machine.resolveState({ value, context: { ...context, item } });
  invariant(activeStates(after).length === moves.length, `${to.id} stands at the targets and nowhere else`);
  return after;
}

interface Put {
  readonly state: string;
  readonly target: string;
}

/** A state value with one more leaf state in it. */
function placed(value: StateValue, [name = '', ...inner]: readonly string[]): StateValue {
  if (inner.length === 0) return name;
  const whole = typeof value === 'string' ? {} : value;
  return { ...whole, [name]: placed(whole[name] ?? {}, inner) };
}

function carried(old: FlowGraph, now: FlowGraph, context: Context, put: Put): Context {
  const falls = put.state === put.target ? new Set<string>() : fallen(old, now, put);
  const kept = Object.entries(context.record).filter(([slot]) => !falls.has(slot));
  const runs = (name: string): boolean => Object.hasOwn(context.open, name) || isKept(old, now, put, name);
  return {
    ...context,
    record: Object.fromEntries<Json>(kept.filter(([slot]) => !slot.startsWith('passed.') || runs(slot.slice('passed.'.length)))),
    deadlines: Object.fromEntries<Instant>(Object.entries(context.deadlines).filter(([name]) => runs(name))),
  };
}

/** Slots filled at or beyond the place, unless a state that stays behind it fills them too. */
function fallen(old: FlowGraph, now: FlowGraph, { state, target }: Put): ReadonlySet<string> {
  const standing = slotsOf(now, now.before(target));
  return new Set([...slotsOf(now, now.beyond(target)), ...slotsOf(old, old.beyond(state))].filter((slot) => !standing.has(slot)));
}

function slotsOf(graph: FlowGraph, paths: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...paths].flatMap((path) => [...slotsOnward(graph, path)]));
}

/**
 * Whether a deadline goes on. The clock of the very state that is left goes on when the target has it too; another one when it was started before
 * the target and is ended at or beyond it. One that the region of this move never starts is not for it to end.
 */
function isKept(old: FlowGraph, now: FlowGraph, { state, target }: Put, name: string): boolean {
  const region = old.leaves.get(state)?.region ?? '';
  const all = [...old.leaves.values()].filter((leaf) => leaf.region === region).map(({ path }) => path);
  if (!handles(old, all, 'schedule', name)) return true;
  if (handles(old, [state], 'unschedule', name)) return handles(now, [target], 'unschedule', name);
  const starts = state === target || handles(now, now.before(target), 'schedule', name);
  return starts && handles(now, now.beyond(target), 'unschedule', name);
}

function handles(graph: FlowGraph, paths: Iterable<string>, type: string, deadline: string): boolean {
  const names = ({ type: named, params }: ActionUse): boolean => named === type && isNamed(params, deadline);
  for (const path of paths) if (graph.leaves.get(path)?.ways.some(({ actions }) => actions.some(names)) === true) return true;
  return false;
}

function isNamed(params: JsonObject, deadline: string): boolean {
  const name = typeof params['name'] === 'string' ? params['name'] : '';
  return params['perRef'] === true ? deadline.startsWith(`${name}.`) : deadline === name;
}
