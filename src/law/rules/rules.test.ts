import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { tellVerdict } from '../../kernel/messages/tell-verdict.ts';
import type { Facts } from '../fact.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { ruleIds } from '../rule-id.ts';
import { resolveCitation } from '../statutes/resolve-citation.ts';
import { ruleCitations } from '../statutes/rule-citations.ts';
import { allRules } from './all-rules.ts';
import { allFixtures } from './fixtures/all-fixtures.ts';
import type { Fixture, RuleFixtures } from './fixtures/rule-fixtures.ts';

function casesOf({ pass, boundary, fail, more = [] }: RuleFixtures): readonly Fixture[] {
  return [pass, boundary, fail, ...more];
}

function valuesOf(rule: Rule, { params }: RuleInput): readonly string[] {
  return [...rule.values, ...(rule.valuesOf?.(params) ?? [])];
}

/** The same input with facts that throw when a rule reads what it did not declare, and that note what it reads. */
function watched(rule: Rule, input: RuleInput, read: Set<string>): RuleInput {
  const guarded = <T extends object>(target: T, declared: readonly string[], note: (name: string) => void): T =>
    new Proxy(target, {
      get(whole, name, receiver): unknown {
        if (typeof name !== 'string' || !declared.includes(name)) throw new Error(`${rule.id} reads ${String(name)} undeclared`);
        note(name);
        return Reflect.get(whole, name, receiver);
      },
    });
  const named = valuesOf(rule, input);
  const values = guarded(input.facts.values ?? {}, named, (name) => read.add(name));
  const declared = named.length > 0 ? [...rule.reads, 'values'] : rule.reads;
  const facts: Facts = guarded({ ...input.facts, values }, declared, (name) => (name === 'values' ? read : read.add(name)));
  return { ...input, facts };
}

describe.each(ruleIds)('%s', (id) => {
  const rule = allRules[id];
  const fixtures = allFixtures[id];
  const cases = casesOf(fixtures);

  it.each(cases.map((each) => [each.name.en, each] as const))('judges: %s', (_name, { input, expect: expected }) => {
    const verdict = rule.judge(input);
    expect(verdict).toMatchObject(expected);
    expect([rule.id, verdict.rule]).toEqual([id, id]);
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
    expect(rule.judge(input)).toEqual(verdict);
    for (const citation of verdict.citations) expect(() => resolveCitation(citation, dayOf(input.event.occurredAt))).not.toThrow();
  });

  it.each(languages)('is told in %s', (language) => {
    expect(tell(language, `rule.${id}`)).not.toBe('');
    const told = cases.map(({ input }) => tellVerdict(rule.judge(input), language));
    for (const sentence of told) expect(sentence).not.toMatch(/[{}]|undefined|\[object|[a-z][A-Z]/);
  });

  it('passes, and fails, as its cases say', () => {
    expect(rule.judge(fixtures.pass.input)).toMatchObject({ ok: true });
    expect(fixtures.boundary.expect).toHaveProperty('ok');
    expect(rule.judge(fixtures.fail.input)).toMatchObject({ ok: false });
    expect(rule.judge(fixtures.pass.input).citations.length > 0).toBe(ruleCitations[rule.id].length > 0);
  });

  it('reads exactly the facts and values that it declares', () => {
    const read = new Set<string>();
    for (const { input } of cases) rule.judge(watched(rule, input, read));
    const declared = new Set(cases.flatMap(({ input }) => [...rule.reads, ...valuesOf(rule, input)]));
    expect([...read].sort()).toEqual([...declared].sort());
  });

  it('answers, and does not throw, while the event carries nothing', () => {
    for (const { input } of cases) {
      const empty = { ...input, event: { ...input.event, data: {} } };
      expect(() => rule.judge(empty)).not.toThrow();
    }
  });
});
