import { canonicalJson } from '../../kernel/canonical-json.ts';
import type { Json } from '../../kernel/json.ts';
import { useOf, type RuleReference } from '../definition.ts';
import type { Way } from '../flow-outline.ts';
import { clocksStarted } from '../step-clock.ts';
import type { TailoringLaw } from '../tailor/tailoring-law.ts';
import { compareBounds } from './compare-bounds.ts';
import { compareSets } from './compare-sets.ts';
import type { Differing, FoundRow, Strictness } from './difference-row.ts';
import { isSafeguard } from './is-safeguard.ts';

/** What the rules of one transition ask in two flows. The clocks of steps are compared for the flow as a whole. */
export function compareRules(base: Way, got: Way, law: TailoringLaw): readonly FoundRow[] {
  const at = { state: base.state, event: base.event };
  const found = (
    rule: string | null,
    row: Omit<FoundRow, 'at' | 'rule' | 'key' | 'source'> & { key?: string; source?: string },
  ): FoundRow => ({
    key: null,
    source: rule === null ? null : (law.cite(rule)[0] ?? null),
    ...row,
    at,
    rule,
  });
  const rows: FoundRow[] = [];
  const theirs = new Map(got.rules.map((use) => [useOf(use), use]));
  const clocks = [...clocksStarted(base), ...clocksStarted(got)].map(useOf);
  for (const use of base.rules) {
    const other = theirs.get(useOf(use));
    if (clocks.includes(useOf(use))) continue;
    if (other?.rule === use.rule) rows.push(...compareUse(use, other, base, law, found));
    else rows.push(found(use.rule, { kind: 'loosened', what: 'rule.lost', base: asked(use), got: null }));
  }
  const ours = new Set(base.rules.map(useOf));
  for (const use of got.rules) {
    if (clocks.includes(useOf(use)) || ours.has(useOf(use))) continue;
    rows.push(...addedUse(use, base, law, found));
  }
  if (canonicalJson([...base.unmet].sort()) !== canonicalJson([...got.unmet].sort()))
    rows.push(found(null, { kind: 'loosened', what: 'rule.contrary', base: [...base.unmet], got: [...got.unmet] }));
  return rows;
}

type Found = (rule: string | null, row: Omit<FoundRow, 'at' | 'rule' | 'key' | 'source'> & { key?: string; source?: string }) => FoundRow;

/** A further rule asks for more; before what brings a matter back it would only hinder those who say no. */
function addedUse(use: RuleReference, base: Way, law: TailoringLaw, found: Found): readonly FoundRow[] {
  const kind: Strictness = isSafeguard(base) ? 'loosened' : 'tightened';
  if (use.rule !== 'S04')
    return [found(use.rule, { kind, what: 'rule', base: null, got: asked(use) }), ...numbersOf(use, null, law, found)];
  return words(use['documents']).map((document) => found('S04', { kind, what: 'document', base: null, got: document }));
}

function compareUse(use: RuleReference, other: RuleReference, way: Way, law: TailoringLaw, found: Found): readonly FoundRow[] {
  if (canonicalJson(use) === canonicalJson(other)) return [];
  const { rule } = use;
  const rows: FoundRow[] = [];
  const compared = new Set(['rule', 'as', 'basis']);
  const row = (what: Differing, kind: Strictness, base: Json, got: Json) => rows.push(found(rule, { what, kind, base, got }));
  if (rule === 'S02') {
    compared.add('roles');
    const kind = compareSets(words(use['roles']), words(other['roles']));
    if (kind !== 'equal') row('roles', isSafeguard(way) ? contrary(kind) : kind, words(use['roles']), words(other['roles']));
  }
  if (rule === 'S04') {
    compared.add('documents');
    rows.push(...compareDocuments(use, other, way, found));
  }
  if (rule === 'S05') {
    for (const bound of ['from', 'below'] as const) {
      compared.add(bound);
      const [base, got] = [use[bound] ?? null, other[bound] ?? null];
      const kind = compareBounds(bound, base, got, law);
      if (canonicalJson(base) !== canonicalJson(got)) row('amount', kind, base, got);
    }
  }
  if (rule === 'S14' || rule === 'S13') {
    for (const key of ['days', 'unit', 'board']) compared.add(key);
    rows.push(...(rule === 'S14' ? compareWaits : compareLimit)(use, other, found));
  }
  for (const key of [...Object.keys(use), ...Object.keys(other)].filter((each) => law.value(each) !== null)) compared.add(key);
  rows.push(...numbersOf(other, use, law, found));
  const rest = [...new Set([...Object.keys(use), ...Object.keys(other)])].filter((key) => !compared.has(key));
  for (const key of rest)
    if (canonicalJson(use[key] ?? null) !== canonicalJson(other[key] ?? null)) row('rule.changed', 'loosened', asked(use), asked(other));
  return rows;
}

function compareDocuments(use: RuleReference, other: RuleReference, way: Way, found: Found): readonly FoundRow[] {
  const [base, got] = [words(use['documents']), words(other['documents'])];
  const more: Strictness = isSafeguard(way) ? 'loosened' : 'tightened';
  return [
    ...base
      .filter((kind) => !got.includes(kind))
      .map((kind) => found('S04', { kind: 'loosened', what: 'document.lost', base: kind, got: null })),
    ...got.filter((kind) => !base.includes(kind)).map((kind) => found('S04', { kind: more, what: 'document', base: null, got: kind })),
  ];
}

function compareWaits(use: RuleReference, other: RuleReference, found: Found): readonly FoundRow[] {
  const [base, got] = [use, other].map(({ days = 0, unit = 'calendar', board = false }) => ({ days, unit, board }));
  if (base === undefined || got === undefined || canonicalJson(base) === canonicalJson(got)) return [];
  const fewer = Number(got.days) < Number(base.days) || !(Number(got.days) >= 0);
  const shorterUnit = base.unit === 'working' && got.unit !== 'working';
  const offBoard = base.board === true && got.board !== true;
  const kind: Strictness = fewer || shorterUnit || offBoard ? 'loosened' : 'tightened';
  return [found('S14', { kind, what: 'wait', base: periodOf(use), got: periodOf(other) })];
}

/** The days for the whole of a procedure: fewer are the stricter ones. */
function compareLimit(use: RuleReference, other: RuleReference, found: Found): readonly FoundRow[] {
  const form = ({ days = 0, unit = 'calendar' }: RuleReference) => canonicalJson([days, unit]);
  if (form(use) === form(other)) return [];
  const more = !(Number(other['days']) <= Number(use['days'])) || (use['unit'] !== 'working' && other['unit'] === 'working');
  return [found('S13', { kind: more ? 'loosened' : 'tightened', what: 'limit', base: periodOf(use), got: periodOf(other) })];
}

/** Numbers that a use has of its own, against those that it had, or against what is in force. */
function numbersOf(use: RuleReference, before: RuleReference | null, law: TailoringLaw, found: Found): readonly FoundRow[] {
  const keys = new Set([...Object.keys(use), ...Object.keys(before ?? {})]);
  return [...keys].flatMap((key): readonly FoundRow[] => {
    const value = law.value(key);
    if (value === null) return [];
    const base = before?.[key] ?? value.inForce;
    const got = use[key] ?? value.inForce;
    const compared = value.compare(got, base);
    const belowLaw = value.compare(got, value.inForce);
    const looser = compared === null || compared < 0 || belowLaw === null || belowLaw < 0;
    if (compared === 0 && !looser && (use[key] === undefined) === (before?.[key] === undefined)) return [];
    const kind: Strictness = looser ? 'loosened' : compared === 0 ? 'equal' : 'tightened';
    const source = before?.[key] === undefined || (belowLaw ?? -1) < 0 ? value.source : 'flow';
    return [found(use.rule, { kind, what: 'number', key, base: (belowLaw ?? -1) < 0 ? value.inForce : base, got, source })];
  });
}

/** Days with their unit, in text. */
function periodOf({ days = 0, unit = 'calendar' }: RuleReference): string {
  return canonicalJson({ days, unit });
}

function contrary(kind: Strictness): Strictness {
  return kind === 'equal' ? kind : kind === 'tightened' ? 'loosened' : 'tightened';
}

/** What a use adds to its rule's number, for people to see; null where it adds nothing. */
function asked({ rule: _rule, as: _as, ...rest }: RuleReference): Json {
  return Object.keys(rest).length === 0 ? null : canonicalJson(rest);
}

function words(listed: Json | undefined): readonly string[] {
  return Array.isArray(listed) ? listed.map(String) : [];
}
