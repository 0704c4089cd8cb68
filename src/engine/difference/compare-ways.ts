import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { OutlinedState, Way } from '../flow-outline.ts';
import type { TailoringLaw } from '../tailor/tailoring-law.ts';
import { compareActions } from './compare-actions.ts';
import { compareRules } from './compare-rules.ts';
import type { FoundRow } from './difference-row.ts';
import { hasAlternative, leadAlike, type FlowPair } from './flow-pair.ts';

/** What the transitions of a state, which both flows have, ask in each of them; ways that only one of them has are told. */
export function compareWays(base: OutlinedState, got: OutlinedState, pair: FlowPair, law: TailoringLaw): readonly FoundRow[] {
  const { pairs, lost, added } = paired(base.ways, got.ways, pair);
  const row = (way: Way, rest: Pick<FoundRow, 'kind' | 'what' | 'base' | 'got'>): FoundRow => ({
    ...{ at: { state: way.state, event: way.event }, rule: null, key: null, source: null },
    ...rest,
  });
  return [
    ...pairs.flatMap(([ours, theirs]) => [
      ...compareRules(ours, theirs, law),
      ...compareActions(ours, theirs, pair),
      ...(leadAlike(ours, theirs, pair) ? [] : [row(ours, skipped(ours, theirs, pair))]),
    ]),
    ...pairs
      .filter(([ours, theirs]) => isOvertaken(ours, theirs, pairs))
      .map(([way]) => row(way, { kind: 'loosened', what: 'way.order', base: nameOf(way), got: nameOf(way) })),
    ...lost.map((way) =>
      row(way, {
        kind: hasAlternative(
          way,
          pairs.map(([ours]) => ours),
        )
          ? 'tightened'
          : 'loosened',
        what: 'way.lost',
        base: nameOf(way),
        got: null,
      }),
    ),
    ...added.map((way) => row(way, { kind: 'loosened', what: 'way', base: null, got: nameOf(way) })),
  ];
}

/** Ways for one case of an event: those that lead alike belong together, then what is left in order. */
function paired(ours: readonly Way[], theirs: readonly Way[], pair: FlowPair) {
  const pairs: (readonly [Way, Way])[] = [];
  const left = new Set(theirs);
  const open: Way[] = [];
  const take = (way: Way, fits: (other: Way) => boolean): boolean => {
    const found = [...left].find((other) => caseOf(other) === caseOf(way) && fits(other));
    if (found === undefined) return false;
    left.delete(found);
    pairs.push([way, found]);
    return true;
  };
  const same = (way: Way) => (other: Way) =>
    leadAlike(way, other, pair) && canonicalJson([...way.unmet]) === canonicalJson([...other.unmet]);
  for (const way of ours) if (!take(way, same(way))) open.push(way);
  const lost = open.filter(
    (way) => !take(way, (other) => !ours.some((each) => each !== way && leadAlike(each, other, pair)) || !isOneOfMany(way, ours)),
  );
  return { pairs, lost, added: [...left] };
}

/** The first way that may be taken is; one that stood behind another must not stand before it. */
function isOvertaken(ours: Way, theirs: Way, pairs: readonly (readonly [Way, Way])[]): boolean {
  return pairs.some(([other, moved]) => other.event === ours.event && other.place > ours.place && moved.place < theirs.place);
}

function isOneOfMany(way: Way, ways: readonly Way[]): boolean {
  return ways.filter((other) => caseOf(other) === caseOf(way)).length > 1;
}

function caseOf({ event, when }: Way): string {
  return `${event} ${canonicalJson(when)}`;
}

function skipped(ours: Way, theirs: Way, pair: FlowPair): Pick<FoundRow, 'kind' | 'what' | 'base' | 'got'> {
  const missing = ours.target !== null && !pair.got.has(ours.target);
  return { kind: 'loosened', what: missing ? 'step.skipped' : 'target', base: ours.target, got: theirs.target };
}

/** A way as people know it: where it leads, and for which body. */
function nameOf({ target, when }: Way): JsonObject[string] {
  const body = when['data.body'];
  return typeof body === 'string' ? body : target;
}
