import { belowLaw } from '../../fragments/below-law.ts';
import { householdReview } from '../../fragments/household-review.ts';
import { relief } from '../../fragments/relief.ts';
import { resultPosting } from '../../fragments/result-posting.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const result = { days: 5, unit: 'calendar', basis: 'borrowed' } as const;
const board = { zh: '村务公开栏', en: 'Village board' };

const disclosures: readonly Disclosed[] = [
  { zh: '拟救助名单', en: 'List of those to be helped', days: 7, unit: 'calendar', basis: 'published', where: board },
  { zh: '发放结果', en: 'What was handed out', ...result, where: board },
];

/** Winter and spring relief for disaster victims. */
export const jz05: PowerItem = {
  code: 'JZ-05',
  category: 'relief',
  nameZh: '受灾群众冬春生活救助',
  nameEn: 'Winter and spring relief for disaster victims',
  summary: {
    zh: '“户报、村评、乡审、县定”四步。',
    en: 'Four steps: the household reports, the village reviews, the subdistrict examines, the district decides.',
  },
  condition: {
    zh: '有的地方把村评环节按“四议两公开”办；一般用村民代表民主评议会。',
    en: 'Some places hold the village review as the four deliberations; usually villagers’ representatives review.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['emergencyBureau'],
  legalBasis: ['自然灾害救助条例', '村民委员会组织法 第30条(三)'],
  certainty: 'published',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-05',
    archive: ['application', 'reviewMinutes', 'recipientList', 'needsSheet', 'approvedList', 'paymentList'],
    intake: {
      zh: '户报：受灾户填申请表或村民小组提名',
      en: 'The household fills in the form, or its group nominates it',
      actors: ['household', 'villageGroup'],
      documents: ['application'],
    },
    before: [
      householdReview({
        zh: '村评：村民代表民主评议，形成会议记录',
        en: 'The village reviews: villagers’ representatives, with minutes',
        actors: ['representativesAssembly'],
      }),
    ],
    upheld: 'householdReview',
    after: [
      {
        name: 'forwarding',
        zh: '整理档案报街道',
        en: 'The file goes to the subdistrict',
        actors: ['villagersCommittee'],
        documents: ['recipientList', 'caseFile'],
      },
      {
        name: 'streetReview',
        zh: '乡审：街道逐一核实、汇总',
        en: 'The subdistrict checks each and sums up',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['needsSheet'],
        failed: '#householdReview',
      },
      {
        name: 'decision',
        zh: '县定：区应急管理局审定',
        en: 'The emergency bureau decides',
        actors: ['emergencyBureau'],
        roles: ['officer'],
        documents: ['approvedList'],
        failed: '#householdReview',
      },
      {
        name: 'payout',
        zh: '一卡通发放',
        en: 'Paid by card',
        actors: ['emergencyBureau'],
        roles: ['officer', 'clerk'],
        documents: ['paymentList'],
      },
      resultPosting(result, {
        zh: '发放结果公开',
        en: 'What was handed out is published',
        actors: ['villagersCommittee', 'emergencyBureau'],
      }),
    ],
  }),
};
