/* eslint-disable @typescript-eslint/no-unnecessary-condition -- definitions of others lack what the types of ours promise */
import { assign, createActor, createMachine, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { actions } from '../../src/engine/actions.ts';
import { isMeant } from '../../src/engine/lawful.ts';
import type { LawfulParams } from '../../src/engine/definition.ts';
import type { PathEvent } from '../../src/engine/prove/proof.ts';
import type { Context } from '../../src/engine/recording.ts';
import type { Instant } from '../../src/kernel/instant.ts';
import type { Json, JsonObject } from '../../src/kernel/json.ts';

const at = '2026-03-02T00:00:00.000Z' as Instant;

interface References {
  readonly opens: 'new' | 'again';
  readonly closes: 'open' | 'other';
  readonly late: boolean;
}

interface Marked {
  readonly number: number;
  readonly event: string;
  readonly when: JsonObject;
}

/**
 * Sends a machine along a path through XState's own transition, with the guards that the path takes forced to be met and all others not to be; the
 * engine's own actions run. Tells the first step after which XState stands elsewhere than the path says, or null.
 */
export function replayPath(config: JsonObject, path: readonly PathEvent[]): string | null {
  // Which reference an event names is its own choice where no rule looks: one that is open, or another. And a foreign guard of what happens by itself
  // may be met the second time that it is asked within one step.
  let astray: string | null = null;
  for (const late of [false, true]) {
    for (const opens of ['new', 'again'] as const) {
      for (const closes of ['open', 'other'] as const) {
        astray = replay(config, path, { opens, closes, late });
        if (astray === null) return null;
      }
    }
  }
  return astray;
}

function replay(config: JsonObject, path: readonly PathEvent[], references: References): string | null {
  const marked: Marked[] = [];
  const numbered = numberGuards(config, marked);
  const allowed = new Map<number, number>();
  const machine = machineOf(numbered, allowed, references, new Set(marked.filter(({ event }) => event === '').map(({ number }) => number)));
  const passed: AnyMachineSnapshot[] = [];
  const scope = scopeOf(machine, passed);
  let places: readonly AnyMachineSnapshot[] = [];
  let endless = false;
  const groups = macrosteps(path);
  for (const [n, group] of groups.entries()) {
    const isLast = n === groups.length - 1;
    const there = told(group.at(-1)?.to ?? []);
    const [first] = group as readonly [PathEvent];
    const before = n === 0 && isInternal(first.event) ? null : places.length > 0 ? places : starts(machine, scope, allowed, first.from);
    const next = choicesOf(group, marked).flatMap((numbers) => {
      const run = (take: () => AnyMachineSnapshot): AnyMachineSnapshot | null => {
        allowed.clear();
        passed.length = 0;
        for (const number of numbers) allowed.set(number, (allowed.get(number) ?? 0) + 1);
        const came = safely(take);
        if (came === 'endless') endless = true;
        // The last step may be one that the machine passes through at once.
        if (isLast)
          return (
            ([came, ...passed].find((snapshot) => snapshot !== null && snapshot !== 'endless' && leaves(snapshot) === there) as
              AnyMachineSnapshot | undefined) ?? null
          );
        return came === 'endless' ? null : came;
      };
      const found =
        before === null
          ? [run(() => machine.getInitialSnapshot(scope))]
          : before.map((snapshot) => run(() => machine.transition(snapshot, eventOf(first, snapshot), scope)));
      return found.filter((snapshot) => snapshot !== null && leaves(snapshot) === there);
    });
    // A machine that never comes to rest by itself takes no event at all: XState gives it up.
    if (next.length === 0 && endless) return null;
    if (next.length === 0) return `step ${n + 1}: ${first.event || '(by itself)'} to ${there}`;
    // The same place may stand for matters that say different things; one of them goes on.
    places = distinct(next as readonly AnyMachineSnapshot[]).slice(0, 24);
  }
  return null;
}

function starts(
  machine: AnyStateMachine,
  scope: Scope,
  allowed: Map<number, number>,
  from: readonly string[],
): readonly AnyMachineSnapshot[] {
  allowed.clear();
  const first = safely(() => machine.getInitialSnapshot(scope));
  if (first === 'endless') return [];
  return first === null || leaves(first) !== told(from) ? [] : [first];
}

type Scope = Parameters<AnyStateMachine['transition']>[2];

/** Made once: XState's own helpers build an actor for each call, which takes a first step of its own. */
function scopeOf(machine: AnyStateMachine, passed: AnyMachineSnapshot[]): Scope {
  const self = createActor(machine);
  const nothing = () => undefined;
  const inert = { logger: nothing, defer: nothing, emit: nothing, stopChild: nothing, actionExecutor: nothing };
  const system = { ...self.system, _sendInspectionEvent: ({ snapshot }: { snapshot: AnyMachineSnapshot }) => void passed.push(snapshot) };
  return { self, system, id: self.id, sessionId: self.sessionId, ...inert };
}

/** An event of people or time, with what then happens by itself. */
function macrosteps(path: readonly PathEvent[]): readonly (readonly PathEvent[])[] {
  const groups: PathEvent[][] = [];
  for (const event of path) {
    if (isInternal(event.event) && groups.length > 0) groups.at(-1)?.push(event);
    else groups.push([event]);
  }
  return groups;
}

function isInternal(event: string): boolean {
  return event === '' || event.startsWith('xstate.done.state.');
}

/** Which guarded transitions the steps of a group may mean: all of them, or one of each. */
function choicesOf(group: readonly PathEvent[], marked: readonly Marked[]): readonly (readonly number[])[] {
  let all: readonly (readonly number[])[] = [[]];
  for (const { event, when } of group) {
    const fitting = marked.filter(
      (one) =>
        (one.event === event || (event !== '' && isWildFor(one.event, event))) &&
        Object.entries(one.when).every(([key, value]) => JSON.stringify(when[key]) === JSON.stringify(value)),
    );
    const one = subsets(fitting.map(({ number }) => number));
    all = all.flatMap((before) => one.map((numbers) => [...before, ...numbers])).slice(0, 2048);
  }
  return all;
}

function isWildFor(descriptor: string, event: string): boolean {
  return descriptor === '*' || (descriptor.endsWith('.*') && event.startsWith(descriptor.slice(0, -1)));
}

/** Regions may each take one: every set of those that fit, while they are few. */
function subsets(numbers: readonly number[]): readonly (readonly number[])[] {
  if (numbers.length > 6) return [[], ...numbers.map((number) => [number]), numbers];
  return numbers.reduce<readonly (readonly number[])[]>((all, number) => [...all, ...all.map((some) => [...some, number])], [[]]);
}

function eventOf({ event, when }: PathEvent, snapshot: AnyMachineSnapshot): JsonObject {
  const context = snapshot.context as Context;
  const data: Record<string, Json> = {};
  for (const [path, value] of Object.entries(when))
    if (path.startsWith('data.')) data[path.slice(5)] = Array.isArray(value) ? (value[0] as Json) : value;
  const hash = (context as { plan?: { hash?: Json } }).plan?.hash;
  const amends = event === 'plan.amended' || hash === null || hash === undefined;
  data['planHash'] ??= amends ? (hash === 'a'.repeat(64) ? 'b'.repeat(64) : 'a'.repeat(64)) : hash;
  const type = event.replace(/\*$/, 'something');
  return { type: event === '*' ? 'something' : type, data, occurredAt: at, recordedAt: at, judged: {} };
}

function machineOf(config: JsonObject, allowed: Map<number, number>, references: References, own: ReadonlySet<number>): AnyStateMachine {
  return createMachine(
    { ...config, options: { maxIterations: 40 } } as never,
    {
      guards: {
        // Met as often as the path takes it: what happens by itself would go on for ever.
        marked: ({ context, event }: Seen, { number, lawful }: { readonly number: number; readonly lawful: LawfulParams | null }) => {
          if (references.late && allowed.get(-1 - number) === undefined && own.has(number)) {
            allowed.set(-1 - number, 0);
            return false;
          }
          const left = allowed.get(number) ?? 0;
          if (left === 0 || (lawful !== null && !isMeant(lawful, context, { data: event.data ?? {} }))) return false;
          allowed.set(number, left - 1);
          return true;
        },
      },
      actions: Object.fromEntries(
        Object.entries(actions).map(([name, change]) => [
          name,
          assign(({ context, event }: Seen, params: unknown) => {
            const given = (params ?? {}) as JsonObject;
            return change(context, complete(event, given, context, { name, references }), given);
          }),
        ]),
      ),
    } as never,
  ) as AnyStateMachine;
}

interface Seen {
  readonly context: Context;
  readonly event: Parameters<(typeof actions)['remember']>[1];
}

/** What an action looks at, which no rule has made sure of here: a reference, a due time, a deadline. */
function complete(
  event: Seen['event'],
  params: JsonObject,
  context: Context,
  { name, references }: { readonly name: string; readonly references: References },
): Seen['event'] {
  const kind = typeof params['kind'] === 'string' ? params['kind'] : '';
  const open = Object.keys(context.open ?? {}).filter((key) => key.startsWith(`${kind}.`));
  const known = open[0]?.slice(kind.length + 1) ?? '1';
  const other = `${kind}${open.length + 1}`;
  const opened = references.opens === 'new' || open.length === 0 ? other : known;
  const ref = name === 'open' ? opened : references.closes === 'open' ? known : `not ${known}`;
  const verdict = { rule: 'S13', ok: true, code: 'replayed', needed: 1, got: 1, short: 0, citations: [], due: at };
  const judged = typeof params['rule'] === 'string' ? { [params['rule']]: verdict } : {};
  const data = { planHash: 'a'.repeat(64), deadline: Object.keys(context.deadlines ?? {})[0] ?? 'none', ...(event.data ?? {}), ref };
  return { type: event.type, occurredAt: at, recordedAt: at, data, judged };
}

/** The same config with a number for each guard, so that each can be met or not by itself. */
function numberGuards(config: JsonObject, marked: Marked[]): JsonObject {
  const mark = (transition: Json, event: string): Json => {
    if (typeof transition !== 'object' || transition === null || Array.isArray(transition)) return transition;
    const one = transition as JsonObject;
    if (one['guard'] === undefined || one['guard'] === null) return transition;
    const { guard } = one;
    const isLawful = typeof guard === 'object' && !Array.isArray(guard) && (guard as JsonObject)['type'] === 'lawful';
    const params = isLawful ? ((guard as JsonObject)['params'] as JsonObject | undefined) : undefined;
    const lawful = params !== undefined && Array.isArray(params['rules']) ? params : null;
    const when = (lawful?.['when'] ?? {}) as JsonObject;
    marked.push({ number: marked.length, event, when });
    return { ...one, guard: { type: 'marked', params: { number: marked.length - 1, lawful } } };
  };
  const marking = (listed: Json, event: string): Json =>
    Array.isArray(listed) ? listed.map((each: Json) => mark(each, event)) : mark(listed, event);
  const state = (node: JsonObject, id: string): JsonObject => {
    const { on, always, after, onDone, states, ...rest } = node;
    const own = typeof node['id'] === 'string' ? node['id'] : id;
    const events = Object.fromEntries(Object.entries((on ?? {}) as JsonObject).map(([event, listed]) => [event, marking(listed, event)]));
    const times = Object.fromEntries(
      Object.entries((after ?? {}) as JsonObject).map(([delay, listed]) => [delay, marking(listed, `xstate.after.${delay}.${own}`)]),
    );
    const root = typeof config['id'] === 'string' ? config['id'] : '(machine)';
    const children = Object.entries((states ?? {}) as JsonObject).map(([name, child]) => [
      name,
      state(child as JsonObject, `${id === '' ? root : id}.${name}`),
    ]);
    return {
      ...rest,
      ...(on === undefined ? {} : { on: events }),
      ...(after === undefined ? {} : { after: times }),
      ...(always === undefined ? {} : { always: marking(always, '') }),
      ...(onDone === undefined ? {} : { onDone: marking(onDone, `xstate.done.state.${own}`) }),
      ...(states === undefined ? {} : { states: Object.fromEntries(children) as JsonObject }),
    };
  };
  return state(config, typeof config['id'] === 'string' ? config['id'] : '(machine)');
}

function distinct(snapshots: readonly AnyMachineSnapshot[]): readonly AnyMachineSnapshot[] {
  const remembered = ({ historyValue }: AnyMachineSnapshot): Json =>
    Object.entries(historyValue).map(([id, nodes]) => [id, nodes.map((node) => node.id)]);
  return [
    ...new Map(snapshots.map((snapshot) => [JSON.stringify([snapshot.value, snapshot.context, remembered(snapshot)]), snapshot])).values(),
  ];
}

function leaves(snapshot: AnyMachineSnapshot): string {
  return told(snapshot._nodes.filter(({ type }) => type === 'atomic' || type === 'final').map(({ path }) => path.join('.')));
}

function told(paths: readonly string[]): string {
  return [...paths].sort().join(' | ');
}

function safely(run: () => AnyMachineSnapshot): AnyMachineSnapshot | 'endless' | null {
  try {
    const snapshot = run();
    const endless = snapshot.status === 'error' && String(snapshot.error).includes('Infinite loop');
    return endless ? 'endless' : snapshot;
  } catch (error) {
    return String(error).includes('Infinite loop') ? 'endless' : null;
  }
}
