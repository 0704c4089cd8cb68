import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { DifferenceRow, FoundRow, Strictness } from './difference-row.ts';

const order: readonly Strictness[] = ['loosened', 'tightened', 'equal'];

/** Rows that say the same of several places or rules become one; what is loosened comes first, what is equal last. */
export function mergeRows(found: readonly FoundRow[]): readonly DifferenceRow[] {
  const groups = new Map<string, FoundRow[]>();
  for (const row of found) {
    const { kind, what, key, base, got } = row;
    const name = canonicalJson([kind, what, key, base, got, isOfRule(row) ? row.rule : null]);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, what, key, base, got, source } = first;
    const rules = [...new Set(group.flatMap(({ rule }) => rule ?? []))].sort();
    return [{ kind, what, at: places(group), rules, key, base, got, source }];
  });
  return order.flatMap((kind) => rows.filter((row) => row.kind === kind));
}

/** A number is one number, whichever rules read it; else a row is of its rule. */
function isOfRule({ what }: FoundRow): boolean {
  return what !== 'number' && what !== 'label';
}

function places(group: readonly FoundRow[]): DifferenceRow['at'] {
  return [...new Map(group.map(({ at }) => [canonicalJson({ ...at }), at])).values()];
}
