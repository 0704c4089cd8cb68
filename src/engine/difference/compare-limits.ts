import { canonicalJson } from '../../kernel/canonical-json.ts';
import { useOf, type RuleReference } from '../definition.ts';
import type { Way } from '../flow-outline.ts';
import { clocksStarted } from '../step-clock.ts';
import type { TailoringLaw } from '../tailor/tailoring-law.ts';
import type { FoundRow, Strictness } from './difference-row.ts';
import type { FlowPair } from './flow-pair.ts';

/** The days in which steps have to be done, by step, wherever their clocks are started. */
export function compareLimits(pair: FlowPair, law: TailoringLaw): readonly FoundRow[] {
  const [base, got] = [limitsOf(pair.base.values()), limitsOf(pair.got.values())];
  return [...new Set([...base.keys(), ...got.keys()])].flatMap((name): readonly FoundRow[] => {
    const [ours, theirs] = [base.get(name) ?? [], got.get(name) ?? []];
    const state = [...pair.got.values(), ...pair.base.values()].find((each) => `S13.${each.name}` === name)?.path ?? '';
    const kind = compareClocks(ours, theirs);
    // A step that was left out with the way to it has no clock any more; that the way is gone is told by itself.
    if (kind === 'equal' || !pair.got.has(state)) return [];
    const source = law.cite('S13')[0] ?? null;
    return [
      {
        kind,
        what: 'limit',
        at: { state, event: null },
        rule: 'S13',
        key: null,
        base: periodOf(ours),
        got: periodOf(theirs),
        source: ours.length === 0 ? null : source,
      },
    ];
  });
}

function limitsOf(states: Iterable<{ readonly ways: readonly Way[] }>): ReadonlyMap<string, readonly RuleReference[]> {
  const limits = new Map<string, RuleReference[]>();
  for (const { ways } of states)
    for (const use of ways.flatMap(clocksStarted)) limits.set(useOf(use), [...(limits.get(useOf(use)) ?? []), use]);
  return limits;
}

function compareClocks(base: readonly RuleReference[], got: readonly RuleReference[]): Strictness {
  if (base.length === 0) return 'tightened';
  if (got.length === 0) return 'loosened';
  const forms = (uses: readonly RuleReference[]) =>
    [...new Set(uses.map(({ days = null, unit = 'calendar' }) => canonicalJson([days, unit])))].sort();
  if (canonicalJson(forms(base)) === canonicalJson(forms(got))) return 'equal';
  const slower = got.some(({ unit }) => unit === 'working') && !base.some(({ unit }) => unit === 'working');
  return !(mostDays(got) <= mostDays(base)) || slower ? 'loosened' : 'tightened';
}

/** The longest of some limits as `{days, unit}`, in text; null for none. */
function periodOf(uses: readonly RuleReference[]): string | null {
  const longest = uses.toSorted((one, other) => Number(other['days']) - Number(one['days']))[0];
  return longest === undefined ? null : canonicalJson({ days: Number(longest['days']), unit: longest['unit'] ?? 'calendar' });
}

function mostDays(uses: readonly RuleReference[]): number {
  return Math.max(...uses.map((use) => Number(use['days'])));
}
