// What one flow asks more, the same, or less than another of the same item: state by state and transition by transition, whatever made them. It
// trusts no operation. Imports only kernel and the engine. Read first: difference-row.ts, this file, compare-ways.ts.
import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { metaOf, type OutlinedState } from '../flow-outline.ts';
import type { TailoringLaw } from '../tailor/tailoring-law.ts';
import { compareLimits } from './compare-limits.ts';
import { compareSteps } from './compare-steps.ts';
import { compareTerms } from './compare-terms.ts';
import { compareWays } from './compare-ways.ts';
import type { Differing, DifferenceRow, FoundRow, Strictness } from './difference-row.ts';
import { flowPair, type FlowPair } from './flow-pair.ts';
import { mergeRows } from './merge-rows.ts';

/**
 * The legal difference of two flows (configs): every demand that is tighter, the same under another label, or looser, with what stood before, what stands now and
 * on what the base rests. What cannot be compared is told as looser. No row at all says that the two ask the same.
 */
export function compareFlows(base: JsonObject, got: JsonObject, law: TailoringLaw): readonly DifferenceRow[] {
  const pair = flowPair(base, got);
  const shared = [...pair.base.values()].flatMap((ours) => {
    const theirs = pair.got.get(ours.path);
    return theirs === undefined ? [] : [...compareStates(ours, theirs, pair), ...compareWays(ours, theirs, pair, law)];
  });
  return mergeRows([
    ...compareItems(base, got),
    ...compareTerms(base, got, law),
    ...shared,
    ...compareSteps(pair),
    ...compareLimits(pair, law),
  ]);
}

/** Names are labels: the code under which the flow is listed, and what people call its documents. */
function compareItems(base: JsonObject, got: JsonObject): readonly FoundRow[] {
  return base['id'] === got['id'] ? [] : [row('item', 'equal', '', base['id'] ?? null, got['id'] ?? null)];
}

function compareStates(ours: OutlinedState, theirs: OutlinedState, pair: FlowPair): readonly FoundRow[] {
  const { path } = ours;
  const rows: FoundRow[] = [];
  const form = ({ node }: OutlinedState) => canonicalJson([node['type'] ?? null, node['tags'] ?? null]);
  if (form(ours) !== form(theirs)) rows.push(row('state', 'loosened', path, form(ours), form(theirs)));
  if (ours.initial !== null || theirs.initial !== null) rows.push(...compareBeginnings(ours, theirs, pair));
  const label = ({ node }: OutlinedState) => {
    const { zh = null, en = null } = metaOf(node);
    return zh === null && en === null ? null : canonicalJson({ zh, en });
  };
  if (path !== '' && label(ours) !== label(theirs)) rows.push(row('label', 'equal', path, label(ours), label(theirs)));
  return rows;
}

function compareBeginnings(ours: OutlinedState, theirs: OutlinedState, pair: FlowPair): readonly FoundRow[] {
  const { ends } = theirs.initial === null ? { ends: [] } : pair.through(theirs.initial);
  if (ends.length === 1 && ends[0] === ours.initial) return [];
  return [row('begin', 'loosened', ours.path, ours.initial, theirs.initial)];
}

function row(what: Differing, kind: Strictness, state: string, base: Json, got: Json): FoundRow {
  return { kind, what, at: { state, event: null }, rule: null, key: null, base, got, source: null };
}
