import { assetDeal } from '../../fragments/asset-deal.ts';
import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '处置方案',
    en: 'Plan of disposal',
    days: 7,
    unit: 'calendar',
    basis: 'borrowed',
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
  {
    zh: '成交结果',
    en: 'The deal',
    days: 3,
    unit: 'calendar',
    basis: 'borrowed',
    where: { zh: '村务公开栏、交易平台', en: 'Village board, trading platform' },
  },
];

/** Leasing, selling or writing off collective assets. */
export const zc04: PowerItem = {
  code: 'ZC-04',
  category: 'assets',
  nameZh: '集体资产出租、变卖、报废处置',
  nameEn: 'Leasing, selling or writing off collective assets',
  summary: {
    zh: '房屋、设备等经营性和非经营性资产的处置。',
    en: 'Disposal of buildings, equipment and other assets, used for business or not.',
  },
  condition: {
    zh: '2025-05-01 起集体财产处置由成员大会（或章程授权的成员代表大会）决定。',
    en: 'Since 2025-05-01 the collective members’ assembly decides, or the delegates where its charter says so.',
  },
  responsible: ['collective'],
  guidance: ['agricultureBureau'],
  legalBasis: ['村民委员会组织法 第24条(八)', '农村集体经济组织法 第26、43、45条'],
  certainty: 'composite',
  caveats: [{ zh: '公示日数为参照他处，霍山图未写天数。', en: 'Days of display are borrowed; the chart of Huoshan names none.' }],
  disclosures,
  differences: [
    ...belowLaw(disclosures),
    {
      zh: '决议机构',
      en: 'Who resolves',
      source: 'representativesAssembly',
      law: 'collectiveMembersAssembly',
      citation: 'RCEO:26',
    },
  ],
  flow: fourDeliberations({
    code: 'ZC-04',
    subject: { zh: '资产处置方案', en: 'the disposal' },
    classes: ['collectiveAffair'],
    bodies: ['collectiveMembersAssembly', 'collectiveDelegatesAssembly', 'villagersAssembly', 'representativesAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'assetList', 'contract', 'result'],
    preparation: [
      {
        name: 'valuation',
        zh: '清点、评估，提出处置议案和底价',
        en: 'Count, value, draft the proposal and the floor price',
        actors: ['collective'],
        documents: ['assetList', 'valuation'],
      },
    ],
    implementation: assetDeal({
      bidding: {
        zh: '街道“三资”中心或产权交易平台公开竞价',
        en: 'Open bidding at the subdistrict centre or the trading platform',
      },
      contract: { zh: '签订合同、收款', en: 'Contract and payment received', documents: ['contract'] },
      accounts: {
        zh: '中心变更资产账，台账归档',
        en: 'The centre changes the asset book; filed',
        actor: 'agencyCentre',
        documents: ['assetChangeForm'],
      },
    }),
  }),
};
