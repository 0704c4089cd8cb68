import { describe, expect, it } from 'vitest';
import { parseInstant } from '../../src/kernel/instant.ts';
import type { Verdict } from '../../src/kernel/verdict.ts';
import { ruleBook } from '../../src/law/rule-book.ts';
import { ruleIds, type RuleId } from '../../src/law/rule-id.ts';
import { allFixtures } from '../../src/law/rules/fixtures/all-fixtures.ts';
import { formerCitation } from '../../src/law/statutes/former-citation.ts';
import { parseCitation } from '../../src/law/statutes/citation.ts';
import { ruleCitations } from '../../src/law/statutes/rule-citations.ts';

const before = parseInstant('2025-12-20T09:00:00+08:00');
const after = parseInstant('2026-01-05T09:00:00+08:00');
const rules = ruleIds.filter((rule) => ruleCitations[rule].some((citation) => citation.startsWith('VCL25')));

/** The verdicts of a rule on its own cases, as if they, and all that they look back to, had happened at one moment. */
function verdictsAt(rule: RuleId, occurredAt: typeof before): readonly Verdict[] {
  const { pass, boundary, fail, more = [] } = allFixtures[rule];
  return [pass, boundary, fail, ...more].map(({ input }) => {
    const { params, matter, facts, event } = input;
    const record = Object.fromEntries(Object.entries(matter.record).map(([slot, recorded]) => [slot, { ...recorded, occurredAt }]));
    return ruleBook.judge({ rule, ...params }, { event: { ...event, occurredAt }, matter: { ...matter, record }, facts });
  });
}

const village = (verdicts: readonly Verdict[]) =>
  [...new Set(verdicts.flatMap(({ citations }) => citations.filter((each) => each.startsWith('VCL'))))].sort();

/** What the 2018 text has in place of the 2025 articles of a rule. */
const former = (rule: RuleId) =>
  ruleCitations[rule]
    .map((text) => formerCitation(parseCitation(text) ?? { statute: '', article: null, paragraph: null }))
    .filter((citation) => citation !== null)
    .map(({ statute, article, paragraph }) => [statute, article, paragraph].filter((part) => part !== null).join(':'));

describe('the law of the day', () => {
  it('is asked of many rules', () => {
    expect(rules.length).toBeGreaterThan(25);
  });

  it.each(rules)('%s cites the village committee law by the articles in force on the day', (rule) => {
    const old = village(verdictsAt(rule, before));
    const now = village(verdictsAt(rule, after));
    expect(old.filter((citation) => citation.startsWith('VCL25'))).toEqual([]);
    expect(now.filter((citation) => citation.startsWith('VCL18'))).toEqual([]);
    expect(now.length).toBeGreaterThan(0);
    expect(old).toEqual([...new Set(former(rule))].sort());
    expect(old).not.toEqual(now);
  });

  it('changes with the day in the village, not with the day in UTC', () => {
    const at = (text: string) => village(verdictsAt('G26', parseInstant(text)));
    expect(at('2025-12-31T23:59:59.999+08:00')).toEqual(['VCL18:26']);
    expect(at('2026-01-01T00:00:00+08:00')).toEqual(['VCL25:30']);
  });
});
