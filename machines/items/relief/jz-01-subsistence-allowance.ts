import { belowLaw } from '../../fragments/below-law.ts';
import { householdReview } from '../../fragments/household-review.ts';
import { relief } from '../../fragments/relief.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '拟保障家庭初审意见',
    en: 'First finding on the households',
    days: 7,
    unit: 'calendar',
    basis: 'published',
    where: { zh: '申请人所在村公示栏', en: 'Board of the applicant’s village' },
  },
  {
    zh: '保障家庭名单和金额',
    en: 'Households and amounts',
    days: 365,
    unit: 'calendar',
    basis: 'published',
    where: { zh: '村公示栏（长期）', en: 'Village board, for good' },
    permanent: true,
  },
];

const overall = { days: 30, unit: 'working', basis: 'published' } as const;

/** Helping with a minimum living allowance application. */
export const jz01: PowerItem = {
  code: 'JZ-01',
  category: 'relief',
  nameZh: '最低生活保障申请协助',
  nameEn: 'Helping with a minimum living allowance application',
  summary: {
    zh: '村协助申请、调查、评议和公示；受理审核在街道，确认在区民政局。',
    en: 'The village helps to apply, look into, review and post; the subdistrict accepts and examines, the district confirms.',
  },
  condition: {
    zh: '以家庭为单位向街道申请，可委托村代办；低保经办人员和村干部近亲属单独登记、全部入户。',
    en: 'Households apply to the subdistrict, also through the village; kin of those who handle it are registered apart and always visited.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['civilAffairs'],
  legalBasis: ['社会救助暂行办法 第9—13条', '最低生活保障审核确认办法(民发〔2021〕57号)'],
  certainty: 'published',
  caveats: [
    {
      zh: '“长期公示”记为365日；30/45个工作日见网页，与民发〔2021〕57号(记忆)一致；不得公开与保障无关的个人信息。',
      en: 'Posting for good stands as 365 days; 30/45 working days as seen on a page; nothing personal beyond need is made public.',
    },
  ],
  disclosures,
  overall: { zh: '自受理起', en: 'from acceptance', ...overall, extendableTo: 45 },
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-01',
    archive: ['application', 'investigation', 'reviewMinutes', 'confirmation'],
    overall: { ...overall, from: 'acceptance', until: 'confirmation' },
    intake: {
      zh: '家庭向街道提出申请（可委托村代办），提交承诺授权书、身份材料和收入财产声明',
      en: 'The household applies to the subdistrict, also through the village, with consent to checks, papers and a statement of means',
      actors: ['applicant', 'villageAgent'],
      documents: ['application', 'authorisation'],
    },
    before: [
      {
        name: 'acceptance',
        zh: '街道受理，材料不齐一次性告知',
        en: 'The subdistrict accepts; missing papers are told at once',
        actors: ['streetOffice'],
        roles: ['officer', 'clerk'],
        documents: ['acceptanceNotice'],
      },
      {
        name: 'investigation',
        zh: '家庭经济状况调查：信息核对、入户、邻里访问',
        en: 'Means test: data check, home visit, neighbours',
        actors: ['streetOffice', 'villagersCommittee'],
        roles: ['officer', 'clerk'],
        documents: ['investigation'],
        limit: { days: 10, unit: 'working', basis: 'published' },
      },
      householdReview({
        zh: '民主评议，村民代表参加',
        en: 'Review by households, with representatives',
        actors: ['villagersCommittee', 'streetOffice'],
        failed: 'investigation',
      }),
    ],
    upheld: 'investigation',
    after: [
      {
        name: 'confirmation',
        zh: '区民政局审核确认，或委托街道确认',
        en: 'The civil affairs bureau confirms, or has the subdistrict confirm',
        actors: ['civilAffairs'],
        roles: ['officer'],
        documents: ['confirmation'],
        failed: '#investigation',
      },
      {
        name: 'issuing',
        zh: '次月起按月发放，村内长期公示名单金额',
        en: 'Paid monthly from the next month; list and amounts posted for good',
        actors: ['civilAffairs', 'villagersCommittee'],
        roles: ['officer', 'clerk'],
        documents: ['longTermPosting'],
      },
    ],
  }),
};
