import { describe, expect, it } from 'vitest';
import { asked, emptyContext } from '../../test/samples/small-flow.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { Verdict } from '../kernel/verdict.ts';
import { isAsNeeded, isLawful, isMeant } from './lawful.ts';
import type { Context } from './recording.ts';

const context = {
  ...emptyContext,
  item: { kind: 'x' },
  plan: { version: 2, hash: null },
  record: { proposal: { data: { amount: 5 } } },
  flags: { merged: true },
  open: { 'inquiry.1': {}, 'inquiry.2': {}, 'objection.1': {} },
} as unknown as Context;

const verdict = (ok: boolean, more: Partial<Verdict> = {}): Verdict => ({
  rule: 'q',
  ok,
  code: 'c',
  needed: 1,
  got: 0,
  short: null,
  citations: [],
  ...more,
});

describe('isMeant()', () => {
  it.each<readonly [JsonObject, boolean]>([
    [{}, true],
    [{ 'data.outcome': 'adopted' }, true],
    [{ 'data.outcome': 'lost' }, false],
    [{ 'data.outcome': ['lost', 'adopted'] }, true],
    [{ 'data.outcome': [] }, false],
    [{ 'data.absent': null }, true],
    [{ 'data.absent': [null, 1] }, true],
    [{ 'data.absent': false }, false],
    [{ 'flags.merged': true }, true],
    [{ 'item.kind': 'x', 'plan.version': 2 }, true],
    [{ 'item.kind': 'x', 'plan.version': 3 }, false],
    [{ 'record.proposal.data.amount': 5 }, true],
    [{ 'counts.inquiry': 2 }, true],
    [{ 'counts.objection': 1 }, true],
    [{ 'counts.demand': null }, true],
    [{ 'counts.inquiry': 1 }, false],
    [{ 'deadlines.display': null }, true],
    [{ outcome: 'adopted' }, false],
  ])('%j is %s', (when, meant) => {
    expect(isMeant({ when, rules: [] }, context, { data: { outcome: 'adopted' } })).toBe(meant);
  });

  it('is always so without a case', () => {
    expect(isMeant({ rules: [] }, context, { data: null })).toBe(true);
  });
});

describe('isAsNeeded()', () => {
  const rules = [{ rule: 'q' }];

  it.each<readonly [string, Verdict | undefined, boolean, boolean]>([
    ['met', verdict(true), true, false],
    ['not met', verdict(false), false, true],
    ['a warning', verdict(false, { warning: true }), true, true],
    ['not given yet', verdict(false, { got: null }), false, false],
    ['not judged', undefined, false, false],
  ])('%s', (_name, judged, asMet, asUnmet) => {
    const event = { judged: (judged === undefined ? {} : { q: judged }) as Record<string, Verdict> };
    expect(isAsNeeded('q', { rules }, event)).toBe(asMet);
    expect(isAsNeeded('q', { rules, unmet: ['q'] }, event)).toBe(asUnmet);
    expect(isAsNeeded('q', { rules, unmet: ['other'] }, event)).toBe(asMet);
  });
});

describe('isLawful()', () => {
  const recording = (data: Record<string, Json>, judged: Record<string, Verdict>) => ({ ...asked('e', data), judged });

  it('asks for the case and for every rule, by use', () => {
    const params = { when: { 'data.a': 1 }, rules: [{ rule: 'q' }, { rule: 'q', as: 'q.other' }] };
    const both = { q: verdict(true), 'q.other': verdict(true) };
    expect(isLawful(params, context, recording({ a: 1 }, both))).toBe(true);
    expect(isLawful(params, context, recording({ a: 2 }, both))).toBe(false);
    expect(isLawful(params, context, recording({ a: 1 }, { q: verdict(true) }))).toBe(false);
    expect(isLawful(params, context, recording({ a: 1 }, { ...both, q: verdict(false) }))).toBe(false);
  });
});
