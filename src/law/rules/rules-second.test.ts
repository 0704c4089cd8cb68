import { describe, expect, it } from 'vitest';
import { languages } from '../../kernel/messages/language.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { tellVerdict } from '../../kernel/messages/tell-verdict.ts';
import type { Facts } from '../fact.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { resolveCitation } from '../statutes/resolve-citation.ts';
import { ruleCitations } from '../statutes/rule-citations.ts';
import { g25Fixtures } from './fixtures/g25.ts';
import { g26Fixtures } from './fixtures/g26.ts';
import { g27Fixtures } from './fixtures/g27.ts';
import { g28Fixtures } from './fixtures/g28.ts';
import { g29Fixtures } from './fixtures/g29.ts';
import { g30Fixtures } from './fixtures/g30.ts';
import { g31Fixtures } from './fixtures/g31.ts';
import { g32Fixtures } from './fixtures/g32.ts';
import { g33Fixtures } from './fixtures/g33.ts';
import { g34Fixtures } from './fixtures/g34.ts';
import { g35Fixtures } from './fixtures/g35.ts';
import { g36Fixtures } from './fixtures/g36.ts';
import { g37Fixtures } from './fixtures/g37.ts';
import { g38Fixtures } from './fixtures/g38.ts';
import { g39Fixtures } from './fixtures/g39.ts';
import { g40Fixtures } from './fixtures/g40.ts';
import { g41Fixtures } from './fixtures/g41.ts';
import { g42Fixtures } from './fixtures/g42.ts';
import { g43Fixtures } from './fixtures/g43.ts';
import { g44Fixtures } from './fixtures/g44.ts';
import { g45Fixtures } from './fixtures/g45.ts';
import { g46Fixtures } from './fixtures/g46.ts';
import { g47Fixtures } from './fixtures/g47.ts';
import { g48Fixtures } from './fixtures/g48.ts';
import { g49Fixtures } from './fixtures/g49.ts';
import { g50Fixtures } from './fixtures/g50.ts';
import { g51Fixtures } from './fixtures/g51.ts';
import { g52Fixtures } from './fixtures/g52.ts';
import { g53Fixtures } from './fixtures/g53.ts';
import { g54Fixtures } from './fixtures/g54.ts';
import { g55Fixtures } from './fixtures/g55.ts';
import { g56Fixtures } from './fixtures/g56.ts';
import { g57Fixtures } from './fixtures/g57.ts';
import { g58Fixtures } from './fixtures/g58.ts';
import { g59Fixtures } from './fixtures/g59.ts';
import { g60Fixtures } from './fixtures/g60.ts';
import { g68Fixtures } from './fixtures/g68.ts';
import type { Fixture, RuleFixtures } from './fixtures/rule-fixtures.ts';
import { g25 } from './g25-villagers-quorum.ts';
import { g26 } from './g26-representatives-quorum.ts';
import { g27 } from './g27-representatives-composition.ts';
import { g28 } from './g28-women-representatives-present.ts';
import { g29 } from './g29-village-majority.ts';
import { g30 } from './g30-collective-members.ts';
import { g31 } from './g31-collective-delegates.ts';
import { g32 } from './g32-acting-for-collective.ts';
import { g33 } from './g33-land-contracting.ts';
import { g34 } from './g34-one-person-one-vote.ts';
import { g35 } from './g35-proxies.ts';
import { g36 } from './g36-online-presence.ts';
import { g37 } from './g37-ballot.ts';
import { g38 } from './g38-split.ts';
import { g39 } from './g39-lawfulness.ts';
import { g40 } from './g40-meeting-documents.ts';
import { g41 } from './g41-observers.ts';
import { g42 } from './g42-township-signature.ts';
import { g43 } from './g43-supervisors-review.ts';
import { g44 } from './g44-posted-in-time.ts';
import { g45 } from './g45-display-days.ts';
import { g46 } from './g46-boards.ts';
import { g47 } from './g47-personal-data.ts';
import { g48 } from './g48-objections-answered.ts';
import { g49 } from './g49-implementation-waits.ts';
import { g50 } from './g50-objection-settled.ts';
import { g51 } from './g51-demanded-disclosure.ts';
import { g52 } from './g52-change-of-plan.ts';
import { g53 } from './g53-seal.ts';
import { g54 } from './g54-payment-limit.ts';
import { g55 } from './g55-outcome-published.ts';
import { g56 } from './g56-archive-complete.ts';
import { g57 } from './g57-order.ts';
import { g58 } from './g58-late-entry.ts';
import { g59 } from './g59-emergency-ratified.ts';
import { g60 } from './g60-kinship.ts';
import { g68 } from './g68-terms.ts';

const part: Readonly<Record<string, readonly [Rule, RuleFixtures]>> = {
  G25: [g25, g25Fixtures],
  G26: [g26, g26Fixtures],
  G27: [g27, g27Fixtures],
  G28: [g28, g28Fixtures],
  G29: [g29, g29Fixtures],
  G30: [g30, g30Fixtures],
  G31: [g31, g31Fixtures],
  G32: [g32, g32Fixtures],
  G33: [g33, g33Fixtures],
  G34: [g34, g34Fixtures],
  G35: [g35, g35Fixtures],
  G36: [g36, g36Fixtures],
  G37: [g37, g37Fixtures],
  G38: [g38, g38Fixtures],
  G39: [g39, g39Fixtures],
  G40: [g40, g40Fixtures],
  G41: [g41, g41Fixtures],
  G42: [g42, g42Fixtures],
  G43: [g43, g43Fixtures],
  G44: [g44, g44Fixtures],
  G45: [g45, g45Fixtures],
  G46: [g46, g46Fixtures],
  G47: [g47, g47Fixtures],
  G48: [g48, g48Fixtures],
  G49: [g49, g49Fixtures],
  G50: [g50, g50Fixtures],
  G51: [g51, g51Fixtures],
  G52: [g52, g52Fixtures],
  G53: [g53, g53Fixtures],
  G54: [g54, g54Fixtures],
  G55: [g55, g55Fixtures],
  G56: [g56, g56Fixtures],
  G57: [g57, g57Fixtures],
  G58: [g58, g58Fixtures],
  G59: [g59, g59Fixtures],
  G60: [g60, g60Fixtures],
  G68: [g68, g68Fixtures],
};

function casesOf({ pass, boundary, fail, more = [] }: RuleFixtures): readonly Fixture[] {
  return [pass, boundary, fail, ...more];
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
  const values = guarded(input.facts.values ?? {}, rule.values, (name) => read.add(name));
  const declared = rule.values.length > 0 ? [...rule.reads, 'values'] : rule.reads;
  const facts: Facts = guarded({ ...input.facts, values }, declared, (name) => (name === 'values' ? read : read.add(name)));
  return { ...input, facts };
}

describe.each(Object.entries(part))('%s', (id, [rule, fixtures]) => {
  const cases = casesOf(fixtures);

  it.each(cases.map((each) => [each.name.en, each] as const))('judges: %s', (_name, { input, expect: expected }) => {
    const verdict = rule.judge(input);
    expect(verdict).toMatchObject(expected);
    expect(verdict.rule).toBe(id);
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
    expect([...read].sort()).toEqual([...rule.reads, ...rule.values].sort());
  });

  it('answers, and does not throw, while the event carries nothing', () => {
    for (const { input } of cases) {
      const empty = { ...input, event: { ...input.event, data: {} } };
      expect(() => rule.judge(empty)).not.toThrow();
    }
  });
});

it('covers G25 to G60 and G68', () => {
  expect(Object.keys(part)).toEqual([...Array.from({ length: 36 }, (_, at) => `G${at + 25}`), 'G68']);
  for (const [id, [rule]] of Object.entries(part)) expect(rule.id).toBe(id);
});
