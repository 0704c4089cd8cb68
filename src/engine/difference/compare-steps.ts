import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { metaOf, type OutlinedState, type Way } from '../flow-outline.ts';
import { clocksStarted, isStart, isStop } from '../step-clock.ts';
import { isForward } from '../is-forward.ts';
import type { FoundRow } from './difference-row.ts';
import type { FlowPair } from './flow-pair.ts';

/** Rules without which no step of a procedure may be recorded: not held, in order, honestly dated, by somebody entitled. */
const always: readonly string[] = ['S01', 'G57', 'G58', 'S02'];

/** The states that only the other flow has: steps of its own, held as any step is, recording nothing but themselves. */
export function compareSteps(pair: FlowPair): readonly FoundRow[] {
  return [...pair.got.values()]
    .filter(({ path }) => pair.isAdded(path))
    .flatMap((state) => {
      const row = stepRow(state, pair);
      return row.what === 'step' ? [row, ...askedRows(state)] : [row];
    });
}

function stepRow(state: OutlinedState, pair: FlowPair): FoundRow {
  const { zh = state.name, en = state.name } = metaOf(state.node);
  const row = { at: { state: state.path, event: null }, rule: null, key: null, base: null, got: canonicalJson({ zh, en }), source: null };
  if (!pair.isReached(state.path)) return { ...row, kind: 'equal', what: 'step.idle' };
  const plain = Object.keys(state.node).every((key) => ['id', 'meta', 'on'].includes(key));
  const around = [...pair.got.values()]
    .filter(({ path }) => state.path.startsWith(`${path}.`))
    .flatMap(({ ways }) => ways.map(({ event }) => event));
  const sound =
    plain &&
    clockFits(state, pair) &&
    state.ways.some(isForward) &&
    state.ways.every((way) => isSound(way, state.name) && !around.includes(way.event));
  return sound ? { ...row, kind: 'tightened', what: 'step' } : { ...row, kind: 'loosened', what: 'step.unguarded' };
}

/** Who records the step, and what it asks for. */
function askedRows({ path, ways }: OutlinedState): readonly FoundRow[] {
  const row = { kind: 'tightened', at: { state: path, event: null }, key: null, base: null, source: null } as const;
  const uses = ways.filter(isForward).flatMap(({ rules }) => rules);
  const words = (rule: string, member: string) => [
    ...new Set(uses.filter((use) => use.rule === rule).flatMap((use) => use[member] as string[])),
  ];
  return [
    { ...row, what: 'roles', rule: 'S02', got: words('S02', 'roles') },
    ...words('S04', 'documents').map((kind) => ({ ...row, what: 'document' as const, rule: 'S04', got: kind })),
  ];
}

/** A step that stops a clock stops its own: whatever leads to it starts that. */
function clockFits({ path, name, parent, ways }: OutlinedState, pair: FlowPair): boolean {
  if (!ways.some(({ actions }) => actions.some(isStop))) return true;
  const first = pair.got.get(parent)?.initial === path;
  const entries = [...pair.got.values()].flatMap((state) =>
    state.ways.filter(({ target }) => target === path || (first && target === parent)),
  );
  return entries.length > 0 && entries.every((way) => clocksStarted(way).some((use) => use['as'] === `S13.${name}`));
}

function isSound({ rules, unmet, actions }: Way, name: string): boolean {
  const guarded = always.every((rule) => rules.some((use) => use.rule === rule));
  return guarded && unmet.length === 0 && actions.every((action) => recordsItself(action, name));
}

function recordsItself(action: JsonObject, name: string): boolean {
  const { type, params } = action;
  if (type === 'remember') return (params as JsonObject)['as'] === `step.${name}`;
  return isStart(action) || isStop(action);
}
