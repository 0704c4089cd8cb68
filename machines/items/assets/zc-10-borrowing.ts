import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { places } from '../../fragments/places.ts';
import { resolutionPosted } from '../../fragments/resolution-posted.ts';
import type { Disclosed, PowerItem } from '../../item.ts';
import { membersResolve } from './members-resolve.ts';

const disclosures: readonly Disclosed[] = [
  resolutionPosted,
  { zh: '债权债务情况', en: 'Claims and debts', days: 5, unit: 'calendar', basis: 'borrowed', where: places.finance },
];

/** Borrowing, investing and debt. */
export const zc10: PowerItem = {
  code: 'ZC-10',
  category: 'assets',
  nameZh: '集体借贷、对外投资与债务管理',
  nameEn: 'Borrowing, investing and debt',
  summary: { zh: '村集体举债、投资入股、债权债务处理。', en: 'Borrowing, investing, and dealing with claims and debts of the collective.' },
  condition: {
    zh: '须经四议。2025-05-01 起由成员大会（或章程授权的成员代表大会）决定，全体三分之二以上同意。不得为外单位和个人担保、出借资金；理事不得以集体财产为他人担保。',
    en: 'The four deliberations are needed. Since 2025-05-01 the members’ assembly decides, or the delegates where the charter says so, with two thirds of all. Nobody is guaranteed or lent money; the council may not pledge collective property for others.',
  },
  responsible: ['collective'],
  guidance: ['agricultureBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第24条(八)', '农村集体经济组织法 第26条(十一)、第35条'],
  certainty: 'composite',
  caveats: [
    { zh: '不得出借资金出自他处的村级组织工作规则。', en: 'That no money may be lent is from the rules of another province.' },
    { zh: '债权债务按季公开另按 YG-02。', en: 'Claims and debts are also made public each quarter by YG-02.' },
  ],
  disclosures,
  differences: [...belowLaw(disclosures), membersResolve],
  flow: fourDeliberations({
    code: 'ZC-10',
    subject: { zh: '借贷或投资方案', en: 'the borrowing or investment' },
    classes: ['collectiveAffair'],
    bodies: ['collectiveMembersAssembly', 'collectiveDelegatesAssembly', 'villagersAssembly', 'representativesAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'financingPlan', 'contract', 'debtLedger', 'result'],
    preparation: [
      {
        name: 'financingPlan',
        zh: '提出借款或投资理由、还款来源、风险说明',
        en: 'Reason, source of repayment and risk are stated',
        actors: ['collectiveCouncil'],
        documents: ['financingPlan'],
      },
    ],
    implementation: [
      {
        name: 'streetReview',
        zh: '报街道审核',
        en: 'Subdistrict review',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['reviewOpinion'],
      },
      {
        name: 'contract',
        zh: '签订合同（按 ZC-07）',
        en: 'Contract (by ZC-07)',
        actors: ['collective'],
        event: 'contract.signed',
        rules: [{ rule: 'G52', bound: 'most' }],
        documents: ['contract'],
      },
      {
        name: 'debtLedger',
        zh: '登记债权债务台账，按季公开',
        en: 'Entered in the ledger of claims and debts, made public each quarter',
        actors: ['bookkeeper'],
        documents: ['debtLedger'],
      },
    ],
  }),
};
