import { expect, it } from 'vitest';
import { makeVerdict, met, unmet } from './make-verdict.ts';
import { endOfDay, parsePlainDate } from './plain-date.ts';

const day = parsePlainDate('2026-01-05');

it('makes JSON without undefined members, with the citations of the day', () => {
  const verdict = met('G26', 'quorum', day, {
    needed: 24,
    got: 24,
    base: undefined,
    detail: undefined,
    due: undefined,
    warning: undefined,
  });
  expect(verdict).toStrictEqual({ rule: 'G26', ok: true, code: 'quorum', needed: 24, got: 24, short: null, citations: ['VCL25:30'] });
  expect(JSON.parse(JSON.stringify(verdict))).toStrictEqual(verdict);
});

it('keeps what is given', () => {
  const measured = { needed: 24, got: 23, short: 1, base: 35, detail: { share: '2/3' }, due: endOfDay(day), warning: true };
  expect(unmet('G26', 'quorum', parsePlainDate('2025-12-20'), measured)).toStrictEqual({
    rule: 'G26',
    ok: false,
    code: 'quorum',
    ...measured,
    citations: ['VCL18:26'],
  });
});

it('warns of nothing when the rule is met', () => {
  expect(met('G05', 'documents', day, { needed: null, got: null, warning: true })).not.toHaveProperty('warning');
  expect(unmet('G05', 'documents', day, { needed: null, got: null, warning: false })).not.toHaveProperty('warning');
  expect(makeVerdict({ rule: 'G05', code: 'documents', ok: false, day, needed: 1, got: null, short: 0 }).short).toBe(0);
});
