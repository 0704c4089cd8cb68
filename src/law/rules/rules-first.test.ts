import { describe, expect, it } from 'vitest';
import { tellVerdict } from '../../kernel/messages/tell-verdict.ts';
import { tell } from '../../kernel/messages/tell.ts';
import { languages } from '../../kernel/messages/language.ts';
import type { Facts } from '../fact.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { resolveCitation } from '../statutes/resolve-citation.ts';
import { ruleCitations } from '../statutes/rule-citations.ts';
import { g01Fixtures } from './fixtures/g01.ts';
import { g02Fixtures } from './fixtures/g02.ts';
import { g03Fixtures } from './fixtures/g03.ts';
import { g04Fixtures } from './fixtures/g04.ts';
import { g05Fixtures } from './fixtures/g05.ts';
import { g06Fixtures } from './fixtures/g06.ts';
import { g07Fixtures } from './fixtures/g07.ts';
import { g08Fixtures } from './fixtures/g08.ts';
import { g09Fixtures } from './fixtures/g09.ts';
import { g10Fixtures } from './fixtures/g10.ts';
import { g11Fixtures } from './fixtures/g11.ts';
import { g12Fixtures } from './fixtures/g12.ts';
import { g13Fixtures } from './fixtures/g13.ts';
import { g14Fixtures } from './fixtures/g14.ts';
import { g15Fixtures } from './fixtures/g15.ts';
import { g16Fixtures } from './fixtures/g16.ts';
import { g17Fixtures } from './fixtures/g17.ts';
import { g18Fixtures } from './fixtures/g18.ts';
import { g19Fixtures } from './fixtures/g19.ts';
import { g20Fixtures } from './fixtures/g20.ts';
import { g21Fixtures } from './fixtures/g21.ts';
import { g22Fixtures } from './fixtures/g22.ts';
import { g23Fixtures } from './fixtures/g23.ts';
import { g24Fixtures } from './fixtures/g24.ts';
import type { Fixture, RuleFixtures } from './fixtures/rule-fixtures.ts';
import { s01Fixtures } from './fixtures/s01.ts';
import { s02Fixtures } from './fixtures/s02.ts';
import { s03Fixtures } from './fixtures/s03.ts';
import { s04Fixtures } from './fixtures/s04.ts';
import { s05Fixtures } from './fixtures/s05.ts';
import { s06Fixtures } from './fixtures/s06.ts';
import { s07Fixtures } from './fixtures/s07.ts';
import { s08Fixtures } from './fixtures/s08.ts';
import { s09Fixtures } from './fixtures/s09.ts';
import { g01 } from './g01-matter-class.ts';
import { g02 } from './g02-prohibited-acts.ts';
import { g03 } from './g03-proposer.ts';
import { g04 } from './g04-declined-reason.ts';
import { g05 } from './g05-consultation-record.ts';
import { g06 } from './g06-party-study.ts';
import { g07 } from './g07-branch-quorum.ts';
import { g08 } from './g08-merged-meeting.ts';
import { g09 } from './g09-committees-quorum.ts';
import { g10 } from './g10-committee-majority.ts';
import { g11 } from './g11-supervisor-invited.ts';
import { g12 } from './g12-risk-statement.ts';
import { g13 } from './g13-plan-circulated.ts';
import { g14 } from './g14-party-quorum.ts';
import { g15 } from './g15-party-majority.ts';
import { g16 } from './g16-exclusions.ts';
import { g17 } from './g17-plan-continuity.ts';
import { g18 } from './g18-competent-body.ts';
import { g19 } from './g19-reserved-classes.ts';
import { g20 } from './g20-villagers-notice.ts';
import { g21 } from './g21-collective-notice.ts';
import { g22 } from './g22-representatives-notice.ts';
import { g23 } from './g23-agenda-and-materials.ts';
import { g24 } from './g24-public-consultation.ts';
import { s01 } from './s01-not-held.ts';
import { s02 } from './s02-actor-role.ts';
import { s03 } from './s03-meeting-called.ts';
import { s04 } from './s04-documents.ts';
import { s05 } from './s05-amount-band.ts';
import { s06 } from './s06-certificate-kind.ts';
import { s07 } from './s07-reference.ts';
import { s08 } from './s08-joint-inquiry.ts';
import { s09 } from './s09-household-review.ts';

const part: Readonly<Record<string, readonly [Rule, RuleFixtures]>> = {
  G01: [g01, g01Fixtures],
  G02: [g02, g02Fixtures],
  G03: [g03, g03Fixtures],
  G04: [g04, g04Fixtures],
  G05: [g05, g05Fixtures],
  G06: [g06, g06Fixtures],
  G07: [g07, g07Fixtures],
  G08: [g08, g08Fixtures],
  G09: [g09, g09Fixtures],
  G10: [g10, g10Fixtures],
  G11: [g11, g11Fixtures],
  G12: [g12, g12Fixtures],
  G13: [g13, g13Fixtures],
  G14: [g14, g14Fixtures],
  G15: [g15, g15Fixtures],
  G16: [g16, g16Fixtures],
  G17: [g17, g17Fixtures],
  G18: [g18, g18Fixtures],
  G19: [g19, g19Fixtures],
  G20: [g20, g20Fixtures],
  G21: [g21, g21Fixtures],
  G22: [g22, g22Fixtures],
  G23: [g23, g23Fixtures],
  G24: [g24, g24Fixtures],
  S01: [s01, s01Fixtures],
  S02: [s02, s02Fixtures],
  S03: [s03, s03Fixtures],
  S04: [s04, s04Fixtures],
  S05: [s05, s05Fixtures],
  S06: [s06, s06Fixtures],
  S07: [s07, s07Fixtures],
  S08: [s08, s08Fixtures],
  S09: [s09, s09Fixtures],
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
    for (const { input } of cases) expect(tellVerdict(rule.judge(input), language)).not.toMatch(/[{}]|undefined|\[object/);
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

it('covers G01 to G24 and S01 to S09', () => {
  const numbers = (letter: string, to: number): string[] =>
    Array.from({ length: to }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);
  expect(Object.keys(part)).toEqual([...numbers('G', 24), ...numbers('S', 9)]);
  for (const [id, [rule]] of Object.entries(part)) expect(rule.id).toBe(id);
});
