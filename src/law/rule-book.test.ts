import { describe, expect, it } from 'vitest';
import { ruleBook } from './rule-book.ts';
import { ruleIds } from './rule-id.ts';
import { valueKeys } from './values.ts';
import { sampleInput } from './rules/fixtures/sample-input.ts';
import { sampleMeeting } from './rules/fixtures/sample-meeting.ts';
import { sampleRoster } from './rules/fixtures/sample-roster.ts';
import type { RuleBook } from '../engine/definition.ts';

const book: RuleBook = ruleBook;
const factKeys = [
  'actor',
  'recordedAt',
  'rosters',
  'signIn',
  'delegation',
  'calendar',
  'secretaryIsDirector',
  'hasCollective',
  'list',
  'listed',
];

describe('ruleBook', () => {
  it.each(ruleIds)('has %s, and knows what it reads', (rule) => {
    expect(book.has(rule)).toBe(true);
    const { facts, values } = book.reads({ rule });
    for (const fact of facts) expect(factKeys).toContain(fact);
    for (const value of values) expect(valueKeys).toContain(value);
  });

  it('knows no other rule', () => {
    const unknown = expect.objectContaining({ code: 'RULE_UNKNOWN', facts: { got: 'G69' } });
    expect(book.has('G69')).toBe(false);
    expect(book.has('constructor')).toBe(false);
    expect(() => book.reads({ rule: 'G69' })).toThrow(unknown);
    expect(() => book.judge({ rule: 'G69' }, sampleInput({}))).toThrow(unknown);
  });

  it('judges by the named rule, with what the flow adds', () => {
    const data = sampleMeeting('representativesAssembly', 24, [24, 0, 0]);
    const facts = { rosters: { representativesAssembly: sampleRoster(36) } };
    const input = sampleInput({ data, facts, values: { 'quorum.representativesAssembly': '2/3' } });
    expect(book.judge({ rule: 'G26' }, input)).toMatchObject({ rule: 'G26', ok: true, needed: 24 });
    expect(book.judge({ rule: 'G26', 'quorum.representativesAssembly': '3/4' }, input)).toMatchObject({ ok: false, needed: 27, short: 3 });
  });
});
