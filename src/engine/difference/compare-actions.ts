import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Way } from '../flow-outline.ts';
import { clocksStarted, isStart, isStop, startClock } from '../step-clock.ts';
import type { FoundRow } from './difference-row.ts';
import type { FlowPair } from './flow-pair.ts';

/**
 * What a transition records in two flows. Only the clocks of steps may differ: one that starts where none was running, one that moved behind
 * steps of the other flow's own, one that stops where its step is left or the matter ends.
 */
export function compareActions(base: Way, got: Way, pair: FlowPair): readonly FoundRow[] {
  const [ours, theirs] = [base, got].map(({ actions }) => actions.filter((action) => !isStart(action) && !isStop(action)));
  if (canonicalJson(ours ?? []) === canonicalJson(theirs ?? []) && clocksFit(base, got, pair)) return [];
  const names = ({ actions }: Way) => actions.map(({ type = null }) => type);
  return [
    {
      ...{ kind: 'loosened', what: 'record', at: { state: base.state, event: base.event }, rule: null, key: null, source: null },
      ...{ base: names(base), got: names(got) },
    },
  ];
}

function clocksFit(base: Way, got: Way, pair: FlowPair): boolean {
  const text = (action: JsonObject) => canonicalJson(action);
  const starts = ({ actions }: Way) => actions.filter(isStart).map(text);
  const [ours, theirs] = [starts(base), starts(got)];
  const judged = clocksStarted(got).map((use) => text(startClock(use)));
  const running = isRunning(base, pair);
  const gone = ours.filter((each) => !theirs.includes(each));
  const begun = theirs.filter((each) => !ours.includes(each));
  return (
    theirs.every((each) => judged.includes(each)) &&
    gone.every((each) => isMoved(each, got, pair)) &&
    (begun.length === 0 || !running) &&
    (base.actions.some(isStop)
      ? got.actions.some(isStop)
      : !got.actions.some(isStop) || (!running && mayStop(got, pair)) || isEnd(got, pair)) &&
    got.actions.findLastIndex(isStop) <= indexOrEnd(got.actions.findIndex(isStart))
  );
}

/** Whether the clock of an earlier step may be running when a transition of the base is taken, that it does not stop itself. */
function isRunning({ state, actions }: Way, { withClock }: FlowPair): boolean {
  return !actions.some(isStop) && [...withClock].some((path) => path === state || path.startsWith(`${state}.`));
}

/** Whether a clock that a transition no longer starts is started by whatever leaves the added steps to which it leads. */
function isMoved(start: string, { target }: Way, pair: FlowPair): boolean {
  const { passed } = pair.through(beginningOf(target ?? '', pair));
  const leaving = passed
    .flatMap((path) => pair.got.get(path)?.ways ?? [])
    .filter((way) => way.target !== null && !pair.isAdded(way.target));
  return leaving.length > 0 && leaving.every(({ actions }) => actions.filter(isStart).some((action) => canonicalJson(action) === start));
}

/** Where one stands after coming into a state that has states of its own. */
function beginningOf(path: string, pair: FlowPair): string {
  const initial = pair.got.get(path)?.initial ?? null;
  return initial === null ? path : beginningOf(initial, pair);
}

/** A step that has a clock of its own in the other flow stops it. */
function mayStop({ state }: Way, pair: FlowPair): boolean {
  const own = [state, ...callersOf(state, pair)].map((path) => `S13.${path.slice(path.lastIndexOf('.') + 1)}`);
  return [...pair.got.values()].some(({ ways }) =>
    ways.some((way) => clocksStarted(way).some((use) => own.some((name) => name === use['as']))),
  );
}

/** The steps that call a meeting which is held in a state. */
function callersOf(state: string, pair: FlowPair): readonly string[] {
  const calls = [...pair.got.values()].flatMap(({ ways }) =>
    ways.filter(({ event, target }) => event === 'meeting.convened' && target === state),
  );
  return calls.map((way) => way.state);
}

function isEnd({ target }: Way, pair: FlowPair): boolean {
  return target !== null && pair.got.get(target)?.node['type'] === 'final';
}

function indexOrEnd(at: number): number {
  return at < 0 ? Infinity : at;
}
