import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fraction } from '../../kernel/fraction.ts';
import { instantOf } from '../../kernel/instant.ts';
import { tellVerdict } from '../../kernel/messages/tell-verdict.ts';
import { addDays, dayOf, daysBetween, type PlainDate } from '../plain-date.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { bodyOf } from './body-of.ts';
import { sampleInput } from './fixtures/sample-input.ts';
import { sampleRecord } from './fixtures/sample-record.ts';
import { sampleRoster } from './fixtures/sample-roster.ts';
import { g14 } from './g14-party-quorum.ts';
import { g15 } from './g15-party-majority.ts';
import { g20 } from './g20-villagers-notice.ts';
import { g22 } from './g22-representatives-notice.ts';
import { judgeJointDemand } from './joint-demand.ts';
import { judgeMajority } from './majority.ts';
import { namedBody } from './named-body.ts';
import { judgeQuorum } from './quorum.ts';
import { s05 } from './s05-amount-band.ts';
import { s08 } from './s08-joint-inquiry.ts';

function partyMeeting(due: number, present: number, inFavour: number, share = '1/2'): RuleInput {
  return sampleInput({
    data: { body: 'partyMembersAssembly', attendance: { present }, votes: { for: inFavour, against: 0, abstain: present - inFavour } },
    facts: { rosters: { partyMembersAssembly: sampleRoster(due) } },
    values: { 'quorum.partyMembersAssembly': share, 'pass.partyMembersAssembly': '1/2' },
  });
}

function villagersMeeting(notified: string, met: string, strict: boolean): RuleInput {
  return sampleInput({
    at: met,
    record: { 'convened.villagersAssembly': sampleRecord('meeting.convened', notified) },
    facts: { hasCollective: true },
    values: { 'notice.villagersAssembly': 10, 'notice.strictCounting': strict },
  });
}

describe('vectors', () => {
  it.each<[string, Rule, RuleInput, boolean, unknown]>([
    ['应到会 41，到 20，二分之一', g14, partyMeeting(41, 20, 20), false, 21],
    ['应到会 42，到 28，三分之二', g14, partyMeeting(42, 28, 28, '2/3'), true, 28],
    ['应到会 42，到 28，同意 21', g15, partyMeeting(42, 28, 21), false, 22],
    ['应到会 42，到 22，同意 22', g15, partyMeeting(42, 22, 22), true, 22],
    [
      '3月2日通知，3月12日开会，严格',
      g20,
      villagersMeeting('2026-03-02T09:00:00+08:00', '2026-03-12T09:00:00+08:00', true),
      false,
      '2026-03-13',
    ],
    [
      '3月2日通知，3月13日开会，严格',
      g20,
      villagersMeeting('2026-03-02T09:00:00+08:00', '2026-03-13T09:00:00+08:00', true),
      true,
      '2026-03-13',
    ],
    [
      '3月2日通知，3月12日开会，宽松',
      g20,
      villagersMeeting('2026-03-02T09:00:00+08:00', '2026-03-12T09:00:00+08:00', false),
      true,
      '2026-03-12',
    ],
    [
      '3月2日通知，3月11日开会，宽松',
      g20,
      villagersMeeting('2026-03-02T09:00:00+08:00', '2026-03-11T09:00:00+08:00', false),
      false,
      '2026-03-12',
    ],
  ])('%s', (_name, rule, input, ok, needed) => {
    expect(rule.judge(input)).toMatchObject({ ok, needed });
  });

  it('takes the stricter number of the flow, never the looser one', () => {
    const meeting = partyMeeting(42, 24, 24);
    expect(g14.judge(meeting)).toMatchObject({ ok: true, needed: 21 });
    expect(g14.judge({ ...meeting, params: { 'quorum.partyMembersAssembly': '2/3' } })).toMatchObject({ ok: false, needed: 28, short: 4 });
    expect(g14.judge({ ...meeting, params: { 'quorum.partyMembersAssembly': '1/10' } })).toMatchObject({ ok: true, needed: 21 });
  });

  it('cites the law of the day of the meeting', () => {
    const cited = (at: string): readonly string[] => g20.judge(villagersMeeting('2025-11-02T09:00:00+08:00', at, true)).citations;
    expect(cited('2025-12-20T09:00:00+08:00')).toEqual(['VCL18:21']);
    expect(cited('2026-01-05T09:00:00+08:00')).toEqual(['VCL25:25']);
  });

  it('says what is missing, in both languages', () => {
    const short = g15.judge(partyMeeting(42, 28, 21));
    expect(tellVerdict(short, 'zh-CN')).toBe('同意 21 票，应到会 42 人，过半数为 22 票，差 1 票');
    expect(tellVerdict(short, 'en')).toBe('21 in favour of 42 due; more than half is 22: 1 short');
    const early = g20.judge(villagersMeeting('2026-03-02T09:00:00+08:00', '2026-03-12T09:00:00+08:00', true));
    expect(tellVerdict(early, 'zh-CN')).toBe(
      '村民会议须提前 10 天通知，2026年3月2日 通知的最早可于 2026年3月13日 召开，会议日期为 2026年3月12日，早了 1 天',
    );
  });
});

/** Compares two shares as ratios of whole numbers of any size. */
const reaches = (count: number, total: number, numerator: number, denominator: number): number =>
  Number(BigInt(count) * BigInt(denominator) - BigInt(total) * BigInt(numerator));

const shares = fc
  .integer({ min: 1, max: 12 })
  .chain((denominator) => fc.tuple(fc.integer({ min: 1, max: denominator }), fc.constant(denominator)));
const people = fc.integer({ min: 1, max: 100_000 });

describe('counts', () => {
  it('judges presence and joint demands as exact ratios do, the line itself included', () => {
    fc.assert(
      fc.property(people, people, shares, (base, present, [numerator, denominator]) => {
        const input = sampleInput({
          data: { body: 'twoCommittees', attendance: { present } },
          facts: { rosters: { twoCommittees: sampleRoster(base) } },
        });
        const share = fraction(numerator, denominator);
        const quorum = judgeQuorum('G09', input, 'twoCommittees', share);
        const joint = judgeJointDemand('S08', input, { count: present, share, body: 'villagersAssembly', base });
        expect(quorum.ok).toBe(reaches(present, base, numerator, denominator) >= 0);
        expect(joint.ok).toBe(quorum.ok);
        expect(quorum.short).toBe(quorum.ok ? 0 : Number(quorum.needed) - present);
        expect(reaches(Number(quorum.needed) - 1, base, numerator, denominator)).toBeLessThan(0);
      }),
    );
  });

  it('judges majorities as exact ratios do, the line itself excluded', () => {
    fc.assert(
      fc.property(people, people, shares, (base, inFavour, [numerator, denominator]) => {
        const majority = { of: 'present', base, inFavour, share: fraction(numerator, denominator) } as const;
        const verdict = judgeMajority('G10', sampleInput({}), majority);
        expect(verdict.ok).toBe(reaches(inFavour, base, numerator, denominator) > 0);
        expect(reaches(Number(verdict.needed) - 1, base, numerator, denominator)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('puts every amount into exactly one of the neighbouring bands', () => {
    const bands = [
      { from: null, below: 5_000_000 },
      { from: 5_000_000, below: 10_000_000 },
      { from: 10_000_000, below: null },
    ];
    const near = fc.oneof(fc.integer({ min: 0, max: 20_000_000 }), fc.constantFrom(0, 4_999_999, 5_000_000, 9_999_999, 10_000_000));
    fc.assert(
      fc.property(near, (amountFen) => {
        const taken = bands.filter((params) => s05.judge(sampleInput({ data: { amountFen }, params })).ok);
        expect(taken).toHaveLength(1);
      }),
    );
  });
});

describe('notices', () => {
  const base = Date.UTC(2026, 2, 2, 1);
  const hours = fc.integer({ min: 0, max: 24 * 40 });
  const at = (offset: number): string => instantOf(base + offset * 3_600_000);

  it('are never shortened by a late entry', () => {
    fc.assert(
      fc.property(hours, hours, fc.integer({ min: 0, max: 12 }), fc.boolean(), (late, until, days, strict) => {
        const held = (recordedAt: string): RuleInput =>
          sampleInput({
            at: at(until),
            record: { 'convened.representativesAssembly': sampleRecord('meeting.convened', at(0), {}, recordedAt) },
            values: { 'notice.representativesAssembly': days, 'notice.strictCounting': strict },
          });
        const verdict = g22.judge(held(at(late)));
        const between = daysBetween(dayOf(instantOf(base + late * 3_600_000)), dayOf(instantOf(base + until * 3_600_000)));
        expect(verdict.ok).toBe(strict && days > 0 ? between > days : between >= days);
        if (verdict.ok) expect(g22.judge(held(at(0))).ok).toBe(true);
        const { needed, got, short } = verdict;
        expect(addDays(got as PlainDate, short ?? 0) >= (needed as PlainDate)).toBe(true);
      }),
    );
  });
});

describe('an inquiry', () => {
  const asked = (by: string, count: number): RuleInput =>
    sampleInput({
      type: 'inquiry.opened',
      data: { by, count },
      facts: { actor: { person: '样例', roles: ['supervisor'], organisation: '610114099201' } },
      values: { 'inquiry.representatives': 5, 'inquiry.reply': 15 },
    });

  it('opens the time for its answer once it may be asked, and not before', () => {
    const due = '2026-04-04T16:00:00.000Z';
    expect(s08.judge(asked('supervisionCommittee', 0))).toMatchObject({ ok: true, due });
    expect(s08.judge(asked('representatives', 5))).toMatchObject({ ok: true, due });
    expect(s08.judge(asked('representatives', 4))).not.toHaveProperty('due');
  });
});

describe('bodies named by a flow', () => {
  it('refuses a flow that names something else than a body', () => {
    expect(() => namedBody(sampleInput({ params: { body: '样例' } }), 'body')).toThrow('INVARIANT_BROKEN');
    expect(() => bodyOf(sampleInput({}))).toThrow('INVARIANT_BROKEN');
    expect(bodyOf(sampleInput({ data: { body: 'groupAssembly' } }))).toBe('groupAssembly');
  });
});
