import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '拟聘人员',
    en: 'People to be taken on',
    days: 7,
    unit: 'calendar',
    basis: 'borrowed',
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
];

/** Choosing people for public-benefit posts. */
export const gg06: PowerItem = {
  code: 'GG-06',
  category: 'services',
  nameZh: '乡村公益性岗位人员推荐选聘',
  nameEn: 'Choosing people for public-benefit posts',
  summary: {
    zh: '护林、保洁、护路等岗位的公告、申请、评议、审定、签约。',
    en: 'Posts of forest guards, cleaners, road keepers and the like: announced, applied for, reviewed, approved, agreed.',
  },
  condition: {
    zh: '区级核定职数；优先脱贫、零就业、残疾等困难群体；每户一人；不得优亲厚友；协议原则上一年。',
    en: 'The district fixes the number; households out of poverty, without any work or with disabled members come first; one of a household; no favours to kin and friends; for a year as a rule.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['humanResources', 'agricultureBureau'],
  legalBasis: ['公益性岗位管理相关规定'],
  certainty: 'published',
  caveats: [
    { zh: '拟聘公示天数未检索到，7为占位。', en: 'Days for posting the chosen were not found, 7 is a stand-in.' },
    {
      zh: '招聘公告不属于村务公开内容，按某地的三日计。',
      en: 'The notice of vacancies is no disclosure of village affairs; the three days of one place hold.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GG-06',
    classes: ['service'],
    archive: ['postQuota', 'recruitmentNotice', 'application', 'minutes', 'approvalForm', 'employmentAgreement'],
    before: [
      {
        name: 'postQuota',
        zh: '区、街道核定岗位数',
        en: 'District and subdistrict fix the number of posts',
        actors: ['humanResources', 'streetOffice'],
        roles: ['officer'],
        documents: ['postQuota'],
      },
      {
        name: 'vacancyNotice',
        zh: '岗位公告（某地三天）',
        en: 'Vacancies are announced (3 days in one place)',
        actors: ['streetOffice', 'villagersCommittee'],
        roles: ['officer', 'clerk'],
        documents: ['recruitmentNotice'],
        posting: { days: 3, unit: 'calendar', basis: 'published', board: false },
      },
      {
        name: 'applying',
        zh: '本人申请，附身份和困难证明',
        en: 'People apply in person, with proof of identity and hardship',
        actors: ['applicant'],
        documents: ['application', 'identityPapers', 'hardshipProof'],
      },
      {
        name: 'committeeReview',
        zh: '村“两委”会议评议推荐',
        en: 'The two committees review and recommend',
        actors: ['twoCommittees'],
        meeting: 'twoCommittees',
        documents: ['minutes', 'signIn', 'tally'],
        failed: 'applying',
      },
    ],
    posting: { upheld: 'committeeReview' },
    after: [
      {
        name: 'approval',
        zh: '街道审定、区备案',
        en: 'The subdistrict approves, the district files',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['approvalForm'],
        failed: '#committeeReview',
      },
      {
        name: 'agreement',
        zh: '签订一年协议，按月考核发补贴',
        en: 'Agreement for a year; appraised and paid monthly',
        actors: ['villagersCommittee'],
        documents: ['employmentAgreement', 'appraisalForm'],
      },
    ],
  }),
};
