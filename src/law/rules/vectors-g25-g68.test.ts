import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../kernel/instant.ts';
import { tellVerdict } from '../../kernel/messages/tell-verdict.ts';
import type { Body } from '../body.ts';
import type { RosterFacts } from '../fact.ts';
import { addDays, parsePlainDate } from '../plain-date.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { g32Fixtures } from './fixtures/g32.ts';
import { sampleInput, type SampleParts } from './fixtures/sample-input.ts';
import { sampleMeeting } from './fixtures/sample-meeting.ts';
import { sampleRecord } from './fixtures/sample-record.ts';
import { sampleRoster } from './fixtures/sample-roster.ts';
import { g25 } from './g25-villagers-quorum.ts';
import { g26 } from './g26-representatives-quorum.ts';
import { g27 } from './g27-representatives-composition.ts';
import { g29 } from './g29-village-majority.ts';
import { g30 } from './g30-collective-members.ts';
import { g31 } from './g31-collective-delegates.ts';
import { g32 } from './g32-acting-for-collective.ts';
import { g43 } from './g43-supervisors-review.ts';
import { g45 } from './g45-display-days.ts';
import { g46 } from './g46-boards.ts';
import { g52 } from './g52-change-of-plan.ts';
import { g58 } from './g58-late-entry.ts';
import { judgeShare } from './judge-share.ts';

const values: NonNullable<SampleParts['values']> = {
  'quorum.representativesAssembly': '2/3',
  'quorum.villagersAssembly.villagers': '1/2',
  'quorum.villagersAssembly.households': '2/3',
  'pass.villageBodies': '1/2',
  'quorum.collectiveMembersAssembly': '2/3',
  'pass.collectiveMembersAssembly': '2/3',
  'pass.collectiveDelegatesAssembly': '2/3',
  'composition.representativesPerCommitteeMember': 4,
  'composition.womenRepresentatives': '1/3',
  'composition.defective': 'block',
  'display.days': 15,
  'display.restDays': 'holidaysAndWeekends',
};

function meeting(body: Body, due: number, present: number, inFavour: number, route = 'villagers'): RuleInput {
  return sampleInput({
    data: sampleMeeting(body, present, [inFavour, 0, present - inFavour]),
    record: { 'convened.villagersAssembly': sampleRecord('meeting.convened', '2026-03-02T09:00:00+08:00', { route }) },
    facts: { rosters: { [body]: sampleRoster(due, { households: due }) } },
    values,
  });
}

function composed(counts: Partial<RosterFacts>): RuleInput {
  const { committeeMembers = 5, representatives = 30, womenRepresentatives = 30 } = counts;
  const listed = committeeMembers + representatives;
  return sampleInput({
    facts: { rosters: { representativesAssembly: sampleRoster(listed, { committeeMembers, representatives, womenRepresentatives }) } },
    values,
  });
}

describe('vectors', () => {
  it.each<[string, Rule, RuleInput, boolean, number]>([
    ['代表会议 35 人，到 23', g26, meeting('representativesAssembly', 35, 23, 23), false, 24],
    ['代表会议 35 人，到 24', g26, meeting('representativesAssembly', 35, 24, 24), true, 24],
    ['代表会议 36 人，到 24', g26, meeting('representativesAssembly', 36, 24, 24), true, 24],
    ['到会 24，同意 12', g29, meeting('representativesAssembly', 35, 24, 12), false, 13],
    ['到会 24，同意 13', g29, meeting('representativesAssembly', 35, 24, 13), true, 13],
    ['村民 600 人，到 300', g25, meeting('villagersAssembly', 600, 300, 300), false, 301],
    ['村民 600 人，到 301', g25, meeting('villagersAssembly', 600, 301, 301), true, 301],
    ['200 户，到 134', g25, meeting('villagersAssembly', 200, 134, 134, 'households'), true, 134],
    ['200 户，到 133', g25, meeting('villagersAssembly', 200, 133, 133, 'households'), false, 134],
    ['成员 1000 人，到 666', g30, meeting('collectiveMembersAssembly', 1000, 666, 666), false, 667],
    ['成员 1000 人，到 700，同意 666', g30, meeting('collectiveMembersAssembly', 1000, 700, 666), false, 667],
    ['成员 1000 人，到 700，同意 667', g30, meeting('collectiveMembersAssembly', 1000, 700, 667), true, 667],
    ['成员代表 30 人，同意 20', g31, meeting('collectiveDelegatesAssembly', 30, 25, 20), true, 20],
    ['村委会 5 人，代表 20 人', g27, composed({ committeeMembers: 5, representatives: 20 }), true, 9],
    ['村委会 7 人，代表 27 人', g27, composed({ committeeMembers: 7, representatives: 27 }), false, 28],
    ['35 人，妇女代表 11 人', g27, composed({ representatives: 30, womenRepresentatives: 11 }), false, 12],
    ['36 人，妇女代表 12 人', g27, composed({ representatives: 31, womenRepresentatives: 12 }), true, 12],
  ])('%s', (_name, rule, input, ok, needed) => {
    expect(rule.judge(input)).toMatchObject({ ok, needed });
  });

  it('display of 15 days from 2 March 2026 ends on 17 March at midnight', () => {
    const at = '2026-03-02T09:00:00+08:00';
    const calendar = { holidays: [], makeUpWorkdays: [], knownTo: parsePlainDate('2026-12-31') };
    const input = sampleInput({
      type: 'notice.posted',
      at,
      params: { stage: 'posting' },
      data: { days: 15 },
      facts: { recordedAt: instantOf(Date.parse(at)), calendar },
      values,
    });
    expect(g45.judge(input)).toMatchObject({ ok: true, needed: '2026-03-17', due: '2026-03-17T16:00:00.000Z' });
    expect(tellVerdict(g45.judge(input), 'zh-CN')).toBe('自 2026年3月2日 起公示 15 天，最后一天为 2026年3月17日，当天 24 时期满');
  });
});

/** Shares as big rationals: whether count/total ≥ (or >) numerator/denominator. */
function reaches(count: number, total: number, [numerator, denominator]: readonly [number, number], over: boolean): boolean {
  const left = BigInt(count) * BigInt(denominator);
  const right = BigInt(numerator) * BigInt(total);
  return over ? left > right : left >= right;
}

const people = fc.integer({ min: 1, max: 3000 });
const share = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, b]): [number, number] => (a <= b ? [a, b] : [b, a]));

describe('properties', () => {
  it('judgeShare() agrees with rational arithmetic, and its shortness is exact', () => {
    fc.assert(
      fc.property(people, people, share, fc.boolean(), (base, got, [numerator, denominator], over) => {
        const verdict = judgeShare('G26', sampleInput({}), { code: 'quorum', base, got, share: { numerator, denominator }, over });
        expect(verdict.ok).toBe(reaches(got, base, [numerator, denominator], over));
        expect(reaches(got + (verdict.short ?? 0), base, [numerator, denominator], over)).toBe(true);
        if (!verdict.ok) expect(reaches(got + (verdict.short ?? 0) - 1, base, [numerator, denominator], over)).toBe(false);
      }),
    );
  });

  it('the collective’s thresholds hold exactly when presence and approval of all both reach two thirds', () => {
    fc.assert(
      fc.property(people, people, people, (base, present, inFavour) => {
        const expected = reaches(present, base, [2, 3], false) && reaches(inFavour, base, [2, 3], false);
        expect(g30.judge(meeting('collectiveMembersAssembly', base, present, inFavour)).ok).toBe(expected);
        expect(g31.judge(meeting('collectiveDelegatesAssembly', base, present, inFavour)).ok).toBe(expected);
      }),
    );
  });

  it('a villagers’ assembly decides only by more than half of those present', () => {
    fc.assert(
      fc.property(people, people, (present, inFavour) => {
        expect(g29.judge(meeting('villagersAssembly', 600, present, inFavour)).ok).toBe(2 * inFavour > present);
      }),
    );
  });

  it('a change of the amount is measured exactly', () => {
    const fen = fc.integer({ min: 0, max: 1e15 });
    fc.assert(
      fc.property(fen, fen, fc.integer({ min: 0, max: 100 }), (resolved, amount, percent) => {
        const input = sampleInput({
          type: 'plan.adjusted',
          data: { scopeChanged: false, placeChanged: false, contractorChanged: false, amountFen: amount },
          record: { proposal: sampleRecord('proposal.submitted', '2026-02-01T09:00:00+08:00', { amountFen: resolved }) },
          values: { 'change.percent': percent },
        });
        const change = BigInt(amount) - BigInt(resolved);
        expect(g52.judge(input).ok).toBe((change < 0n ? -change : change) * 100n <= BigInt(resolved) * BigInt(percent));
      }),
    );
  });

  it('a display never ends before its days, wherever they begin', () => {
    const knownTo = parsePlainDate('2026-12-31');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 15, max: 60 }), (start, days) => {
        const posted = addDays(parsePlainDate('2026-01-05'), start);
        const at = `${posted}T12:00:00+08:00`;
        const facts = { recordedAt: instantOf(Date.parse(at)), calendar: { holidays: [], makeUpWorkdays: [], knownTo } };
        const verdict = g45.judge(sampleInput({ type: 'notice.posted', at, params: { stage: 'posting' }, data: { days }, facts, values }));
        const last = verdict.needed as string;
        expect(last >= addDays(posted, days) && last <= addDays(posted, days + 2)).toBe(true);
        expect(verdict.due).toBe(instantOf(Date.parse(`${last}T24:00:00+08:00`)));
      }),
    );
  });
});

describe('what must have been gathered', () => {
  const broken = expect.objectContaining({ code: 'INVARIANT_BROKEN' });

  it('is an invariant, not a default', () => {
    expect(() => g58.judge(sampleInput({ values: { 'lateEntry.hours': 24 } }))).toThrow(broken);
    expect(() => g26.judge(sampleInput({ facts: { rosters: { representativesAssembly: sampleRoster(36) } } }))).toThrow(broken);
    const at = '2026-03-02T09:00:00+08:00';
    const facts = { recordedAt: instantOf(Date.parse(at)) };
    expect(() =>
      g45.judge(sampleInput({ type: 'notice.posted', at, params: { stage: 'posting' }, data: { days: 15 }, facts, values })),
    ).toThrow(broken);
  });

  it('a disclosure rule is told its stage', () => {
    expect(() => g43.judge(sampleInput({ type: 'notice.posted', values: { 'review.required': true } }))).toThrow(broken);
    expect(() => g43.judge(sampleInput({ type: 'notice.posted', params: { stage: '样例' }, values: { 'review.required': true } }))).toThrow(
      broken,
    );
  });
});

it('the law of the day counts: before the collective economy law, the village decided by its own thresholds', () => {
  const { pass } = g32Fixtures;
  const earlier = { ...pass.input, event: { ...pass.input.event, occurredAt: instantOf(Date.parse('2025-04-30T09:00:00+08:00')) } };
  expect(g32.judge(pass.input)).toMatchObject({ ok: true, code: 'approval' });
  expect(g32.judge(earlier)).toMatchObject({ ok: true, code: 'notAsked' });
});

it('cites the article in force on the day', () => {
  const on = (day: string): readonly string[] => {
    const input = meeting('representativesAssembly', 36, 24, 24);
    return g26.judge({ ...input, event: { ...input.event, occurredAt: instantOf(Date.parse(`${day}T09:00:00+08:00`)) } }).citations;
  };
  expect(on('2025-12-20')).toEqual(['VCL18:26']);
  expect(on('2026-01-05')).toEqual(['VCL25:30']);
});

it('a board without a place does not count', () => {
  expect(
    g46.judge(sampleInput({ type: 'notice.posted', data: { boards: [{ photo: '1'.repeat(64) }], naturalVillages: 1 } })),
  ).toMatchObject({ ok: false, got: 0 });
});
