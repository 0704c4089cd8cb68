import { describe, expect, it } from 'vitest';
import { powerItems } from '../../../machines/index.ts';
import type { Json, JsonObject } from '../../kernel/json.ts';
import { catalogue } from '../../kernel/messages/catalogue.ts';
import type { PlainDate } from '../../law/plain-date.ts';
import { ruleBook } from '../../law/rule-book.ts';
import { tailoringLaw } from '../../law/tailoring-law.ts';
import { define } from '../define.ts';
import { compareFlows } from '../difference/compare-flows.ts';
import { outlineOf } from '../flow-outline.ts';
import { plainSteps } from '../plain-steps.ts';
import { ownSteps } from './chain.ts';
import type { Operation, Tailoring } from './operation.ts';
import { tailor, tryTailoring } from './tailor.ts';

const law = tailoringLaw({ day: '2026-03-02' as PlainDate });
const flowOf = (code: string): JsonObject => powerItems.find((item) => item.code === code)?.flow ?? {};
const [works, assets, relief, certificate] = ['GC-01', 'ZC-04', 'JZ-01', 'GG-02'].map(flowOf) as [
  JsonObject,
  JsonObject,
  JsonObject,
  JsonObject,
];
const visit = {
  operation: 'addStep',
  name: 'visit',
  zh: '样例踏勘',
  en: 'sample visit',
  actors: ['streetOffice'],
  roles: ['officer'],
} as const;

const made = (base: JsonObject, ...operations: readonly Operation[]) => tailor(base, { operations }, law);
const stepsOf = (config: JsonObject) => ownSteps(config).map(({ name }) => name);
const waysOf = (config: JsonObject, state: string) => outlineOf(config).get(`procedure.${state}`)?.ways ?? [];
const usesOf = (config: JsonObject, rule: string) =>
  [...outlineOf(config).values()].flatMap(({ ways }) => ways.flatMap(({ rules }) => rules)).filter((use) => use.rule === rule);

describe('tailor()', () => {
  it('puts a step before another one, and leads all that led there through it', () => {
    const config = made(works, { ...visit, before: 'letting' });
    expect(stepsOf(config).slice(0, 5)).toEqual(['projectPlan', 'budgeting', 'streetReview', 'visit', 'letting']);
    const entering = [...outlineOf(config).values()]
      .flatMap(({ ways }) => ways)
      .filter(({ target }) => target === 'procedure.implementation.letting');
    expect([...new Set(entering.map(({ state }) => state))].sort()).toEqual([
      'procedure.implementation.letting',
      'procedure.implementation.visit',
    ]);
    expect(waysOf(config, 'implementation.selfBuild').map(({ target }) => target)).toContain('procedure.implementation.visit');
    expect(waysOf(config, 'implementation.visit')).toMatchObject([
      { event: 'step.completed', when: { 'data.step': 'visit', 'data.result': 'passed' }, target: 'procedure.implementation.letting' },
      { event: 'step.completed', when: { 'data.step': 'visit', 'data.result': 'failed' }, target: 'procedure.implementation.visit' },
    ]);
    expect(plainSteps(config).find(({ state }) => state.endsWith('.visit'))).toMatchObject({ zh: '样例踏勘', actors: ['streetOffice'] });
  });

  it('puts a step after another one, at the beginning of a stage and at its end', () => {
    expect(stepsOf(made(works, { ...visit, after: 'budgeting' })).slice(0, 4)).toEqual([
      'projectPlan',
      'budgeting',
      'visit',
      'streetReview',
    ]);
    const first = made(certificate, { ...visit, before: 'check' });
    expect(outlineOf(first).get('procedure.handling')?.initial).toBe('procedure.handling.visit');
    expect(stepsOf(made(works, { ...visit, before: 'completing' })).at(-1)).toBe('visit');
    expect(stepsOf(made(relief, { ...visit, before: 'archiving' })).at(-1)).toBe('visit');
    expect(waysOf(made(works, { ...visit, after: 'starting' }), 'implementation.starting')[0]?.target).toBe(
      'procedure.implementation.visit',
    );
  });

  it('moves the clock of the step behind, and starts the new one’s when it begins', () => {
    const config = made(relief, { ...visit, before: 'investigation', limit: { days: 4, unit: 'working' } });
    const [entry] = waysOf(config, 'handling.acceptance');
    expect(entry?.rules.map((use) => use['as'] ?? use.rule)).not.toContain('S13.investigation');
    expect(entry?.rules.at(-1)).toMatchObject({ rule: 'S13', as: 'S13.visit', days: 4, unit: 'working' });
    const [passed] = waysOf(config, 'handling.visit');
    expect(passed?.rules.at(-1)).toMatchObject({ rule: 'S13', as: 'S13.investigation', days: 10 });
    expect(passed?.actions.slice(-2)).toEqual([
      { type: 'unschedule', params: { name: 'step' } },
      { type: 'schedule', params: { name: 'step', rule: 'S13.investigation' } },
    ]);
  });

  it('asks for documents at a step, at a decision and in the archive, and keeps the names of a place’s own', () => {
    const own = { operation: 'addDocument', kind: 'siteRecord', zh: '样例记录', en: 'sample record' } as const;
    const config = made(
      works,
      { ...own, at: 'contract' },
      { ...own, at: 'archive' },
      { operation: 'addDocument', at: 'representativeResolution', kind: 'photos' },
    );
    expect(config['meta']).toEqual({ documents: { siteRecord: { zh: '样例记录', en: 'sample record' } } });
    expect(waysOf(config, 'implementation.contract')[0]?.rules).toContainEqual({ rule: 'S04', documents: ['contract', 'siteRecord'] });
    expect((config['context'] as { item: { archive: string[] } }).item.archive).toContain('siteRecord');
    const meeting = waysOf(config, 'representativeResolution.villagersAssemblyConvened').filter(({ event }) => event === 'meeting.held');
    expect(
      meeting.filter(({ rules }) => rules.some((use) => use.rule === 'S04' && (use['documents'] as string[]).includes('photos'))),
    ).toHaveLength(1);
  });

  it('switches on a condition, and puts in one that was not there', () => {
    const config = made(
      works,
      { operation: 'addCondition', rule: 'G42', at: 'committeeConsultation' },
      { operation: 'addCondition', rule: 'G24', at: 'representativeResolution', value: 10 },
    );
    expect(usesOf(config, 'G42').filter((use) => use['township.signature'] === true)).toMatchObject([{ body: 'twoCommittees' }]);
    expect(usesOf(config, 'G24').every((use) => use['consultation.days'] === 10)).toBe(true);
  });

  it('adds days of notice to those that hold, once more with each operation', () => {
    const more = { operation: 'addNoticeDays', body: 'representativesAssembly', days: 2 } as const;
    const days = (config: JsonObject) => new Set(usesOf(config, 'G22').map((use) => use['notice.representativesAssembly']));
    expect(days(made(works, more))).toEqual(new Set([5]));
    expect(days(made(works, more, more))).toEqual(new Set([7]));
  });

  it('tightens a limit and a waiting period, and sets a limit where there was none', () => {
    const config = made(
      relief,
      { operation: 'tightenLimit', step: 'investigation', days: 6 },
      { operation: 'tightenLimit', step: 'confirmation', days: 5 },
    );
    expect(new Set(usesOf(config, 'S13').map((use) => JSON.stringify([use['as'], use['days']])))).toContain('["S13.investigation",6]');
    expect(usesOf(config, 'S13').filter((use) => use['as'] === 'S13.confirmation').length).toBeGreaterThan(0);
    const longer = made(assets, { operation: 'tightenLimit', step: 'dealPostingDisplay', days: 20 });
    expect(usesOf(longer, 'S14').map((use) => use['days'])).toEqual([20]);
  });

  it('adds a reviewer, narrows who records, and lets anybody who could record a failure still do so', () => {
    const config = made(
      works,
      { operation: 'addReviewer', before: 'payment', role: 'supervisor', actor: 'supervisionCommittee', zh: '样例', en: 'sample' },
      { operation: 'narrowRecorders', step: 'selfBuild', roles: ['director'] },
    );
    expect(stepsOf(config).slice(-2)).toEqual(['paymentReview', 'payment']);
    const roles = waysOf(config, 'implementation.selfBuild').map(({ rules }) => rules.find((use) => use.rule === 'S02')?.['roles']);
    expect(roles).toEqual([['director'], ['clerk', 'director']]);
  });

  it('keeps some bodies and ways; the amounts of a way left out go the next stricter one', () => {
    const config = made(
      works,
      { operation: 'choose', at: 'representativeResolution', keep: ['villagersAssembly'] },
      { operation: 'choose', at: 'letting', keep: ['streetTender', 'statutoryTender'] },
    );
    expect(waysOf(config, 'representativeResolution.convening').filter(({ event }) => event === 'meeting.convened')).toHaveLength(1);
    expect(outlineOf(config).has('procedure.representativeResolution.representativesAssemblyConvened')).toBe(false);
    expect(stepsOf(config)).not.toContain('selfBuild');
    const bounds = waysOf(config, 'implementation.letting').flatMap(({ rules }) =>
      rules.filter((use) => use.rule === 'S05').map((use) => use['from']),
    );
    expect(bounds).toEqual([null, 'band.works.platform']);
  });

  it('makes an item of a place’s own, whose names are part of its content', () => {
    const told = { zh: '样例', en: 'sample' };
    const as = {
      code: 'TS-01',
      nameZh: '样例事项',
      nameEn: 'sample',
      summary: told,
      condition: told,
      responsible: ['villagersCommittee'],
      guidance: ['streetOffice'],
      reason: told,
    };
    const one = tailor(works, { operations: [], as }, law);
    const other = tailor(works, { operations: [], as: { ...as, nameZh: '样例别事项' } }, law);
    expect(one['id']).toBe('TS-01');
    expect(define(one, ruleBook).hash).not.toBe(define(other, ruleBook).hash);
    expect(compareFlows(works, one, law)).toMatchObject([{ kind: 'equal', what: 'item', base: 'GC-01', got: 'TS-01' }]);
  });
});

const wrongs: readonly (readonly [string, string, JsonObject, Operation])[] = [
  ['step', 'before', works, { ...visit, before: 'nowhere' }],
  ['place', 'before', works, visit],
  ['nameTaken', 'name', works, { ...visit, before: 'letting', name: 'payment' }],
  ['nameTaken', 'name', works, { ...visit, before: 'letting', name: 'constructor' }],
  ['branches', 'after', works, { ...visit, after: 'letting' }],
  ['clock', 'limit', flowOf('YG-02'), { ...visit, before: ownSteps(flowOf('YG-02'))[0]?.name ?? '', limit: { days: 3, unit: 'calendar' } }],
  ['clockRunning', 'limit', flowOf('YG-11'), { ...visit, before: 'handover', limit: { days: 3, unit: 'calendar' } }],
  ['actor', 'actors', works, { ...visit, before: 'letting', actors: ['nobody'] }],
  ['role', 'roles', works, { ...visit, before: 'letting', roles: ['system'] }],
  ['documentUnknown', 'documents', works, { ...visit, before: 'letting', documents: ['nothing'] }],
  ['documentUnknown', 'kind', works, { operation: 'addDocument', at: 'contract', kind: 'nothing' }],
  ['documentNamed', 'kind', works, { operation: 'addDocument', at: 'contract', kind: 'minutes', zh: '样例', en: 'sample' }],
  ['documentThere', 'kind', works, { operation: 'addDocument', at: 'contract', kind: 'contract' }],
  ['documentThere', 'kind', works, { operation: 'addDocument', at: 'archive', kind: 'minutes' }],
  ['documentPlace', 'at', works, { operation: 'addDocument', at: 'outcomeDisclosure', kind: 'photos' }],
  ['rule', 'rule', works, { operation: 'addCondition', rule: 'G14', at: 'partyMemberReview' }],
  ['rulePlace', 'at', works, { operation: 'addCondition', rule: 'G42', at: 'implementation' }],
  ['rulePlace', 'event', works, { operation: 'addCondition', rule: 'G42', at: 'partyMemberReview', event: 'meeting.convened' }],
  ['conditionThere', 'rule', works, { operation: 'addCondition', rule: 'G39', at: 'representativeResolution' }],
  ['valueMissing', 'value', works, { operation: 'addCondition', rule: 'G24', at: 'representativeResolution' }],
  ['valueNotAsked', 'value', works, { operation: 'addCondition', rule: 'G42', at: 'partyMemberReview', value: 1 }],
  ['valueKind', 'value', works, { operation: 'tightenNumber', key: 'display.days', value: 'many' }],
  ['key', 'key', works, { operation: 'tightenNumber', key: 'band.purchase.platform', value: 1 }],
  ['step', 'at', works, { operation: 'tightenNumber', key: 'display.days', value: 20, at: 'nowhere' }],
  ['body', 'body', works, { operation: 'addNoticeDays', body: 'twoCommittees', days: 2 }],
  ['limitMissing', 'step', works, { operation: 'tightenLimit', step: 'payment', days: 9, kind: 'least' }],
  ['unitKept', 'unit', relief, { operation: 'tightenLimit', step: 'investigation', days: 6, unit: 'calendar' }],
  ['unchanged', 'days', relief, { operation: 'tightenLimit', step: 'investigation', days: 10 }],
  ['roles', 'roles', works, { operation: 'narrowRecorders', step: 'selfBuild', roles: ['officer'] }],
  ['unchanged', 'roles', works, { operation: 'narrowRecorders', step: 'selfBuild', roles: ['director', 'clerk'] }],
  ['label', 'of', works, { operation: 'rename', of: 'drafting', zh: '样例', en: 'sample' }],
  ['labelSame', 'zh', works, { operation: 'rename', of: 'contract', zh: '签订合同', en: 'Contract' }],
  ['alternatives', 'at', works, { operation: 'choose', at: 'contract', keep: ['acceptance'] }],
  ['keep', 'keep', works, { operation: 'choose', at: 'representativeResolution', keep: ['partyMembersAssembly'] }],
  [
    'keepAll',
    'keep',
    works,
    { operation: 'choose', at: 'representativeResolution', keep: ['villagersAssembly', 'representativesAssembly'] },
  ],
  ['competent', 'keep', works, { operation: 'choose', at: 'representativeResolution', keep: ['representativesAssembly'] }],
  ['competent', 'keep', assets, { operation: 'choose', at: 'representativeResolution', keep: ['collectiveMembersAssembly'] }],
  ['amounts', 'keep', works, { operation: 'choose', at: 'letting', keep: ['selfBuild', 'villageBidding'] }],
  [
    'alternatives',
    'at',
    flowOf('GG-07'),
    {
      operation: 'choose',
      at: ownSteps(flowOf('GG-07')).find(({ node }) => 'choices' in ((node['meta'] ?? {}) as object))?.name ?? '',
      keep: ['agreement'],
    },
  ],
  ['step', 'at', works, { operation: 'choose', at: 'nowhere', keep: ['x'] }],
];

describe('an operation that does not fit', () => {
  it.each(wrongs)('is told as %s at %s', (reason, field, base, operation) => {
    const [misfit] = tryTailoring(base, { operations: [operation] }, law).misfits;
    expect(misfit?.failure).toMatchObject({ code: 'TAILORING_INVALID', facts: { reason, field } });
    const { wrong, right } = misfit?.failure.facts as unknown as Record<'wrong' | 'right', Record<'zh' | 'en', string>>;
    for (const text of [wrong.zh, wrong.en, right.zh, right.en]) expect(text.length).toBeGreaterThan(3);
    expect(wrong.zh).toMatch(/\p{Script=Han}/u);
  });

  it('has a reason of each kind that there is', () => {
    const all = [...catalogue.en.keys()].flatMap((key) =>
      key.startsWith('tailoring.wrong.') ? [key.slice('tailoring.wrong.'.length)] : [],
    );
    const seen = new Set(wrongs.map(([reason]) => reason));
    // A step with a limit and a waiting period stands in no flow; the code of an item is no operation's.
    expect(all.filter((reason) => !seen.has(reason)).sort()).toEqual(['itemCode', 'limitKind']);
  });

  it.each<readonly [string, JsonObject, Operation, Json, Json, string]>([
    ['below the law', works, { operation: 'tightenNumber', key: 'display.days', value: 7 }, 7, 15, 'VCL25:35'],
    ['a share below the law', works, { operation: 'tightenNumber', key: 'pass.villageBodies', value: '1/3' }, '1/3', '1/2', 'VCL25:26'],
    [
      'below what the flow has',
      made(works, { operation: 'tightenNumber', key: 'display.days', value: 30 }),
      { operation: 'tightenNumber', key: 'display.days', value: 20 },
      20,
      30,
      'flow',
    ],
    ['a longer limit', relief, { operation: 'tightenLimit', step: 'investigation', days: 11 }, 11, 10, 'flow'],
    ['a shorter wait', assets, { operation: 'tightenLimit', step: 'dealPostingDisplay', days: 2 }, 2, 3, 'flow'],
    ['a higher payment limit', works, { operation: 'addCondition', rule: 'G54', at: 'payment', value: 5 }, 5, 0, '产品默认'],
  ])('that loosens (%s) is told with what holds and its source', (_name, base, operation, got, needed, source) => {
    const [misfit] = tryTailoring(base, { operations: [operation] }, law).misfits;
    expect(misfit?.failure).toMatchObject({ code: 'VALUE_LOOSENED', facts: { got, needed, source } });
  });

  it('is told with its number, the first one thrown, all of them answered', () => {
    const tailoring: Tailoring = {
      operations: [
        { ...visit, before: 'letting' },
        { ...visit, before: 'letting' },
        { operation: 'rename', of: 'x', zh: '样例', en: 's' },
      ],
    };
    expect(tryTailoring(works, tailoring, law).misfits.map(({ operation }) => operation)).toEqual([2, 3]);
    expect(() => tailor(works, tailoring, law)).toThrow(
      expect.objectContaining({ code: 'TAILORING_INVALID', facts: expect.objectContaining({ operation: 2 }) }),
    );
    expect(() => tailor(works, { operations: [] }, law)).toThrow(expect.objectContaining({ code: 'TAILORING_INVALID' }));
  });
});
