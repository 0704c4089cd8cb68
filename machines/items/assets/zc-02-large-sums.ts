import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { places } from '../../fragments/places.ts';
import { resolutionPosted } from '../../fragments/resolution-posted.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  resolutionPosted,
  { zh: '大额支出明细', en: 'Large sums spent, line by line', days: 5, unit: 'calendar', basis: 'borrowed', where: places.finance },
];

/** Using large sums of collective money. */
export const zc02: PowerItem = {
  code: 'ZC-02',
  category: 'assets',
  nameZh: '大额资金使用',
  nameEn: 'Using large sums of collective money',
  summary: {
    zh: '超过村级权限的资金支出，先决策后支付。',
    en: 'Spending beyond what the village’s officers may approve: first decided, then paid.',
  },
  condition: {
    zh: '须经四议。2025-05-01 起集体经济组织的资金由成员大会（或章程授权的成员代表大会）决定；村从集体经济所得的资金由村民会议或授权的村民代表会议决定。数额标准由街道征求各村意见提出、报区农经财政部门审核。',
    en: 'The four deliberations are needed. Since 2025-05-01 money of the collective is for its members’ assembly, or the delegates where its charter says so; money that the village has from the collective is for the villagers’ assembly or authorised representatives. What is large is proposed by the subdistrict after asking the villages and examined by the district.',
  },
  responsible: ['villagersCommittee', 'collective'],
  guidance: ['agricultureBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第24条(二)', '农村集体经济组织法 第26条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '“大额”的标准和联审联签为他处做法；化整为零规避本流程的，按合并金额办理。',
      en: 'What is large, and the joint signatures, follow practice elsewhere; what is split to avoid this procedure counts as one.',
    },
  ],
  disclosures,
  differences: [
    ...belowLaw(disclosures),
    {
      zh: '决议机构（集体经济组织的资金）',
      en: 'Who resolves (money of the collective)',
      source: 'representativesAssembly',
      law: 'collectiveMembersAssembly',
      citation: 'RCEO:26',
    },
  ],
  flow: fourDeliberations({
    code: 'ZC-02',
    subject: { zh: '大额资金使用方案', en: 'using the sum' },
    classes: ['collectiveAffair', 'villageAffair'],
    bodies: ['collectiveMembersAssembly', 'collectiveDelegatesAssembly', 'villagersAssembly', 'representativesAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'fundRequest', 'jointSignature', 'paymentVoucher', 'result'],
    preparation: [
      {
        name: 'fundRequest',
        zh: '提出用款申请、核对预算',
        en: 'Request for funds, checked against the budget',
        actors: ['villagersCommittee'],
        documents: ['fundRequest', 'budget'],
      },
    ],
    implementation: [
      {
        name: 'jointSignature',
        zh: '主任、集体经济组织负责人、党组织书记依次联签',
        en: 'Signed in order by director, head of the collective and Party secretary',
        actors: ['director', 'collectiveHead', 'partyBranch'],
        documents: ['jointSignature'],
      },
      {
        name: 'supervisorsReview',
        zh: '村务监督委员会审查',
        en: 'Reviewed by the supervision committee',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['checkOpinion'],
        failed: 'jointSignature',
      },
      {
        name: 'centreCheck',
        zh: '街道代理中心核对决议，程序不符不予受理',
        en: 'The centre checks the resolution; what was not properly decided is not accepted',
        actors: ['agencyCentre'],
        roles: ['officer', 'clerk'],
        documents: ['checkRecord'],
        failed: 'jointSignature',
      },
      {
        name: 'payment',
        zh: '街道代理中心支付',
        en: 'Paid by the centre',
        actors: ['agencyCentre'],
        event: 'payment.made',
        roles: ['officer', 'clerk'],
        rules: ['G54', { rule: 'G52', bound: 'most' }],
        documents: ['paymentVoucher'],
      },
    ],
  }),
};
