import { createActor, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { Failure } from '../kernel/failure.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Definition } from './definition.ts';
import type { Recording } from './recording.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Wakes a stored snapshot for one step.
 *
 * @throws {Failure} SNAPSHOT_FOREIGN when it belongs to another machine or another content of it. XState itself would take it
 * silently, and go wrong later.
 */
export function wake(definition: Definition, snapshot: Snapshot): AnyMachineSnapshot {
  if (snapshot.machine !== definition.id || snapshot.hash !== definition.hash) {
    throw new Failure('SNAPSHOT_FOREIGN', {
      needed: `${definition.id}@${definition.hash}`,
      got: `${snapshot.machine}@${snapshot.hash}`,
    });
  }
  const known = woken.get(snapshot);
  if (known?.machine === definition.machine) return known;
  const live = definition.machine.resolveState({ value: snapshot.value, context: snapshot.context });
  woken.set(snapshot, live);
  return live;
}

/** A snapshot is asked what it needs and then takes the step, and may be the one that a step has just made: woken once. Nobody writes into either, and they go together. */
const woken = new WeakMap<Snapshot, AnyMachineSnapshot>();

/** The stored form of a live snapshot. The procedure's end is the end of the instance; supervision may go on beside it. */
export function settle(definition: Definition, live: AnyMachineSnapshot): Snapshot {
  const snapshot: Snapshot = {
    machine: definition.id,
    hash: definition.hash,
    status: live.hasTag('ended') || live.status === 'done' ? 'done' : 'active',
    value: live.value as Snapshot['value'],
    context: live.context as JsonObject,
  };
  woken.set(snapshot, live);
  return snapshot;
}

/** The first state of a definition. */
export function initial(definition: Definition): AnyMachineSnapshot {
  return definition.machine.getInitialSnapshot(scopeOf(definition.machine));
}

/** One macrostep. The same live snapshot comes back when no transition was enabled. */
export function take(definition: Definition, live: AnyMachineSnapshot, event: Recording): AnyMachineSnapshot {
  return definition.machine.transition(live, event, scopeOf(definition.machine));
}

/** The active leaf states as dotted paths without the machine's id, in document order. */
export function activeStates(live: AnyMachineSnapshot): readonly string[] {
  return live._nodes
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .sort((a, b) => a.order - b.order)
    .map((node) => node.path.join('.'));
}

/**
 * `transition()` of XState builds a whole inert actor on each call, which costs more than the step. Our machines spawn, invoke,
 * send and emit nothing, so one inert scope can serve a machine for ever: nothing in it is ever written.
 */
type Scope = Parameters<AnyStateMachine['transition']>[2];

const scopes = new WeakMap<AnyStateMachine, Scope>();

function scopeOf(machine: AnyStateMachine): Scope {
  const kept = scopes.get(machine);
  if (kept !== undefined) return kept;
  const self = createActor(machine);
  const nothing = () => undefined;
  const scope = {
    self,
    system: self.system,
    id: self.id,
    sessionId: self.sessionId,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  } as unknown as Scope;
  scopes.set(machine, scope);
  return scope;
}
