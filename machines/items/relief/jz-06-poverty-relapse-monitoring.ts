import { belowLaw } from '../../fragments/below-law.ts';
import { householdReview } from '../../fragments/household-review.ts';
import { relief } from '../../fragments/relief.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '拟纳入监测对象',
    en: 'Households to be monitored',
    days: 5,
    unit: 'calendar',
    basis: 'published',
    where: { zh: '村公示栏', en: 'Village board' },
  },
];

const overall = { days: 15, unit: 'calendar', basis: 'published' } as const;

/** Identifying households at risk of falling back into poverty. */
export const jz06: PowerItem = {
  code: 'JZ-06',
  category: 'relief',
  nameZh: '防止返贫监测对象识别',
  nameEn: 'Identifying households at risk of falling back into poverty',
  summary: {
    zh: '申报、核查、评议公示、街道审核、区级审定的识别流程。',
    en: 'Reported, checked, reviewed and posted, examined by the subdistrict, decided by the district.',
  },
  condition: {
    zh: '从发现线索到认定一般不超过15天，其中村内公示不少于5天；公示只在村内一次，不得公开证件号、银行账号、健康状况等。',
    en: 'Usually no more than 15 days from the lead to the decision, at least 5 of them on the board; posted once and only in the village, without numbers of papers or accounts or anything on health.',
  },
  responsible: ['villagersCommittee', 'residentTeam'],
  guidance: ['agricultureBureau'],
  legalBasis: ['国家防止返贫动态监测和帮扶工作指南'],
  certainty: 'published',
  caveats: [
    {
      zh: '村务公开的法定公示期为15日，与15日的全程期限不能兼顾：公示期按法律，全程逾期只作提示，不停办。',
      en: 'Law has it posted for 15 days, which leaves no room within 15 days for the whole: the posting follows the law, and a whole that takes longer is shown as late and not stopped.',
    },
  ],
  disclosures,
  overall: { zh: '自发现风险线索起', en: 'from finding the lead', ...overall },
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-06',
    overall: { ...overall, from: 'leads', until: 'decision' },
    archive: ['authorisation', 'householdSheet', 'reviewMinutes', 'decisionDocument'],
    before: [
      {
        name: 'leads',
        zh: '自主申报、干部排查、部门预警汇集线索',
        en: 'Leads from households, visits and data are gathered',
        actors: ['household', 'villagersCommittee'],
        documents: ['leadsLedger'],
      },
      {
        name: 'homeVisit',
        zh: '入户核查，签申请及承诺授权书',
        en: 'Home visit; application and consent are signed',
        actors: ['villagersCommittee', 'residentTeam'],
        documents: ['authorisation', 'householdSheet'],
        limit: { days: 3, unit: 'calendar', basis: 'published' },
      },
      {
        name: 'dataMatching',
        zh: '区级部门信息比对',
        en: 'The district’s departments match the data',
        actors: ['agricultureBureau'],
        roles: ['officer'],
        documents: ['matchingResult'],
        limit: { days: 5, unit: 'calendar', basis: 'published' },
        failed: 'homeVisit',
      },
      householdReview({
        zh: '村级民主评议初选',
        en: 'Review in the village, first selection',
        actors: ['representativesAssembly'],
        failed: 'homeVisit',
      }),
    ],
    upheld: 'homeVisit',
    after: [
      {
        name: 'streetReview',
        zh: '街道审核',
        en: 'The subdistrict reviews',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['recipientList'],
        failed: '#homeVisit',
      },
      {
        name: 'decision',
        zh: '区级审定并公告，录入系统',
        en: 'Decided and announced by the district, entered in the system',
        actors: ['agricultureBureau'],
        roles: ['officer'],
        documents: ['decisionDocument', 'announcement'],
        failed: '#homeVisit',
      },
    ],
  }),
};
