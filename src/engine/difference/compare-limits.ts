import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { useOf, type RuleReference } from '../definition.ts';
import type { Way } from '../flow-outline.ts';
import type { TailoringLaw } from '../tailor/tailoring-law.ts';
import type { FoundRow, Strictness } from './difference-row.ts';
import type { FlowPair } from './flow-pair.ts';

/** The days in which steps have to be done, by step, wherever their clocks are started. */
export function compareLimits(pair: FlowPair, law: TailoringLaw): readonly FoundRow[] {
  const [base, got] = [limitsOf(pair.base.values()), limitsOf(pair.got.values())];
  const names = new Set([...base.keys(), ...got.keys()]);
  return [...names].flatMap((name): readonly FoundRow[] => {
    const [ours, theirs] = [base.get(name) ?? [], got.get(name) ?? []];
    const state = [...pair.got.values(), ...pair.base.values()].find((each) => `S13.${each.name}` === name)?.path ?? '';
    const gone = !pair.got.has(state);
    if (gone) return [];
    const kind = compareClocks(ours, theirs);
    if (kind === 'equal') return [];
    const days = (uses: readonly RuleReference[]) => (uses.length === 0 ? null : Math.max(...uses.map((use) => Number(use['days']))));
    return [
      {
        kind,
        what: 'limit',
        at: { state, event: null },
        rule: 'S13',
        key: null,
        base: days(ours),
        got: days(theirs),
        source: law.cite('S13')[0] ?? null,
      },
    ];
  });
}

/** The clocks by the name of their use, as far as the transition that judges them also starts them. */
function limitsOf(states: Iterable<{ readonly ways: readonly Way[] }>): ReadonlyMap<string, readonly RuleReference[]> {
  const limits = new Map<string, RuleReference[]>();
  for (const { ways } of states) {
    for (const { rules, actions } of ways) {
      for (const use of rules.filter(({ rule }) => rule === 'S13')) {
        const name = useOf(use);
        const starts = actions.some(({ type, params }) => type === 'schedule' && (params as JsonObject)['rule'] === name);
        limits.set(name, [...(limits.get(name) ?? []), starts ? use : { ...use, days: Infinity }]);
      }
    }
  }
  return limits;
}

function compareClocks(base: readonly RuleReference[], got: readonly RuleReference[]): Strictness {
  if (base.length === 0) return got.length === 0 ? 'equal' : 'tightened';
  if (got.length === 0) return 'loosened';
  const form = ({ days = null, unit = 'calendar' }: RuleReference) => canonicalJson([Number.isFinite(days) ? days : -1, unit]);
  const [ours, theirs] = [base, got].map((uses) => [...new Set(uses.map(form))].sort());
  if (canonicalJson(ours ?? []) === canonicalJson(theirs ?? [])) return 'equal';
  const most = (uses: readonly RuleReference[]) => Math.max(...uses.map((use) => Number(use['days'])));
  const slower = got.some(({ unit }) => unit === 'working') && !base.some(({ unit }) => unit === 'working');
  return most(got) > most(base) || !Number.isFinite(most(got)) || slower ? 'loosened' : 'tightened';
}
