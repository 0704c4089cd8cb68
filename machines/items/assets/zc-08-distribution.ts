import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { places } from '../../fragments/places.ts';
import type { Disclosed, PowerItem } from '../../item.ts';
import { membersResolve } from './members-resolve.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '分配方案和分红清单',
    en: 'The plan of distribution, with names and amounts',
    days: 7,
    unit: 'calendar',
    basis: 'borrowed',
    where: places.village,
  },
];

/** Distributing collective income. */
export const zc08: PowerItem = {
  code: 'ZC-08',
  category: 'assets',
  nameZh: '集体收益分配',
  nameEn: 'Distributing collective income',
  summary: {
    zh: '年终可分配收益按章程提取公积公益金后按份额分配。',
    en: 'What may be distributed at the year’s end, after the reserves of the charter, by shares.',
  },
  condition: {
    zh: '须经四议。分配方案由成员大会（可按章程交成员代表大会）批准，全体三分之二以上同意；报告和方案须在会前十日供成员查阅；一次性租金分摊到各年度。',
    en: 'The four deliberations are needed. The members’ assembly approves, or the delegates where the charter says so, with two thirds of all; report and plan are open to members ten days before. Rent paid at once is spread over its years.',
  },
  responsible: ['collective'],
  guidance: ['agricultureBureau'],
  legalBasis: ['农村集体经济组织法 第26、27、28、42、46条', '村民委员会组织法 第24条(二)'],
  certainty: 'composite',
  caveats: [
    { zh: '公示7日为参照值。', en: 'Seven days of display are borrowed.' },
    { zh: '一次性租金分摊出自他处的征求意见稿。', en: 'Spreading rent over years is from a draft of another county.' },
  ],
  disclosures,
  differences: [...belowLaw(disclosures), membersResolve],
  flow: fourDeliberations({
    code: 'ZC-08',
    subject: { zh: '收益分配方案', en: 'the distribution plan' },
    classes: ['collectiveAffair'],
    bodies: ['collectiveMembersAssembly', 'collectiveDelegatesAssembly', 'villagersAssembly', 'representativesAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'annualReport', 'readingRecord', 'dividendNotice', 'paymentList', 'result'],
    preparation: [
      {
        name: 'annualReport',
        zh: '年终结算，编制年度经营、财务报告',
        en: 'The year is closed and reported on',
        actors: ['collectiveCouncil'],
        documents: ['annualReport'],
      },
      {
        name: 'distributionDraft',
        zh: '拟订分配方案（先提取公积公益金）',
        en: 'The distribution is drafted, after the reserves',
        actors: ['collectiveCouncil'],
        documents: ['distributionPlan'],
      },
      {
        name: 'supervisorsReview',
        zh: '监事会审核，供成员查阅（会前十日）',
        en: 'The collective’s supervisors review it; open to members, ten days before they meet',
        actors: ['collectiveSupervisors'],
        documents: ['checkOpinion', 'readingRecord'],
        posting: { days: 10, unit: 'calendar', basis: 'statute', board: false },
        failed: 'distributionDraft',
      },
    ],
    implementation: [
      {
        name: 'streetFiling',
        zh: '报街道审核备案',
        en: 'Subdistrict review and filing',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['filingForm'],
      },
      {
        name: 'namesPosting',
        zh: '名单和金额公示',
        en: 'Names and amounts are posted',
        actors: ['collective'],
        documents: ['dividendNotice'],
        posting: { days: 7, unit: 'calendar', basis: 'borrowed', board: true },
      },
      {
        name: 'payment',
        zh: '发放',
        en: 'Paid out',
        actors: ['bookkeeper'],
        event: 'payment.made',
        rules: ['G54', { rule: 'G52', bound: 'most' }],
        documents: ['paymentList'],
      },
    ],
  }),
};
