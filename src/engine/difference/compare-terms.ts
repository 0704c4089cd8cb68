import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import type { TailoringLaw } from '../tailor/tailoring-law.ts';
import { compareSets } from './compare-sets.ts';
import type { Differing, FoundRow, Strictness } from './difference-row.ts';

/** What the item itself fixes in two flows: what has to be archived, what it is open to; and that both begin with nothing recorded. */
export function compareTerms(base: JsonObject, got: JsonObject, law: TailoringLaw): readonly FoundRow[] {
  const row = (what: Differing, kind: Strictness, ours: Json, theirs: Json, rule: string | null = null): FoundRow => ({
    ...{ kind, what, at: { state: '', event: null }, rule, key: null, base: ours, got: theirs },
    source: rule === null ? null : (law.cite(rule)[0] ?? null),
  });
  const [{ item: ours = {}, ...before }, { item: theirs = {}, ...after }] = [base, got].map(
    ({ context = {} }) => context as JsonObject,
  ) as [JsonObject, JsonObject];
  const rows = canonicalJson(before) === canonicalJson(after) ? [] : [row('context', 'loosened', null, null)];
  const keys = new Set([...Object.keys(ours as JsonObject), ...Object.keys(theirs as JsonObject)]);
  for (const key of keys) {
    const [one, other] = [ours, theirs].map((item) => (item as JsonObject)[key] ?? null);
    if (one === undefined || other === undefined || canonicalJson(one) === canonicalJson(other)) continue;
    if (key === 'archive') rows.push(...archived(one, other, row));
    else
      rows.push(
        listed(one) && listed(other) && compareSets(one, other) === 'tightened'
          ? row('term', 'tightened', one, other)
          : row('term.more', 'loosened', text(one), text(other)),
      );
  }
  return rows;
}

function archived(
  one: Json,
  other: Json,
  row: (what: Differing, kind: Strictness, ours: Json, theirs: Json, rule?: string) => FoundRow,
): readonly FoundRow[] {
  const [base, got] = [one, other].map((kinds) => (listed(kinds) ? kinds : []));
  return [
    ...(base ?? []).filter((kind) => got?.includes(kind) !== true).map((kind) => row('archive.lost', 'loosened', kind, null, 'G56')),
    ...(got ?? []).filter((kind) => base?.includes(kind) !== true).map((kind) => row('archive', 'tightened', null, kind, 'G56')),
  ];
}

function listed(value: Json): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function text(value: Json): Json {
  return typeof value === 'string' || value === null || listed(value) ? value : canonicalJson(value);
}
