// What law asks of whole procedures, as the prover asks it. Pure. Read first: src/kernel/norms.ts, procedures/four-deliberations-norms.ts.
import type { JsonObject } from '../kernel/json.ts';
import type { Fault, Norms, ProcedureNorms, RuleDemand } from '../kernel/norms.ts';
import { amountsOf, itemAmounts } from './procedures/amounts-of.ts';
import { directNorms, postedDirectNorms } from './procedures/direct-norms.ts';
import { fourDeliberationsNorms, landDeliberationsNorms } from './procedures/four-deliberations-norms.ts';
import { kindOf, type ProcedureKind } from './procedures/kind-of.ts';
import { listNorms } from './procedures/list-norms.ts';
import { standingOf } from './procedures/standing-of.ts';
import { useFaults } from './procedures/use-faults.ts';
import { countAt, listAt, objectAt } from './read-event.ts';
import { ruleBook } from './rule-book.ts';

const procedures: Readonly<Record<ProcedureKind, ProcedureNorms>> = {
  fourDeliberations: fourDeliberationsNorms,
  landDeliberations: landDeliberationsNorms,
  postedDirect: postedDirectNorms,
  direct: directNorms,
  list: listNorms,
};

/** The law of procedures today. */
export const norms: Norms = {
  has: ruleBook.has,
  kindOf,
  procedure: (kind) => (Object.hasOwn(procedures, kind) ? procedures[kind as ProcedureKind] : fourDeliberationsNorms),
  useFaults,
  standing: standingOf,
  looksAtReference: (use) => use['rule'] === 'S07',
  baseFaults: (item, base) => [
    ...widened('classes', item, base),
    ...widened('bodies', item, base),
    ...widened('certificates', item, base),
    ...widened('archive', base, item, 'itemNarrowed'),
  ],
  stateDemands,
  entryFaults,
  amounts: amountsOf,
  itemAmounts,
};

/** What one lists and the other does not. Where the other lists nothing at all, it asks nothing, but for an archive. */
function widened(part: string, one: JsonObject, other: JsonObject, code = 'itemWidened'): readonly Fault[] {
  const allowed = listAt(other, part);
  const named = listAt(one, part);
  if (named === null || (allowed === null && code === 'itemWidened')) return [];
  const got = named.filter((word) => allowed?.includes(word) !== true);
  return got.length === 0 ? [] : [{ code, facts: { part: `proof.part.${part}`, got: [...got] } }];
}

/** Documents that a state names to people must be attached, and days that it says must have passed, before it is done. */
function stateDemands(meta: JsonObject): readonly RuleDemand[] {
  const documents = listAt(meta, 'documents') ?? [];
  const days = countAt(objectAt(meta, 'wait') ?? null, 'days');
  return [
    ...(documents.length === 0 ? [] : [{ rule: 'S04', with: { documents: documents } }]),
    ...(days === null ? [] : [{ rule: 'S14', atLeast: { days } }]),
  ];
}

/** The clock that starts with a state gives no more days than the state says to people. */
function entryFaults(key: string, meta: JsonObject, uses: readonly JsonObject[]): readonly Fault[] {
  const needed = countAt(objectAt(meta, 'limit') ?? null, 'days');
  if (needed === null) return [];
  return uses
    .filter((use) => use['rule'] === 'S13' && use['as'] === `S13.${key}` && (countAt(use, 'days') ?? 0) > needed)
    .map((use) => ({ code: 'longerThanSaid', facts: { rule: 'S13', needed, got: use['days'] ?? null } }));
}
