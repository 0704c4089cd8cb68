import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { plainDeliberations } from '../../fragments/plain-deliberations.ts';
import type { PowerItem } from '../../item.ts';

/** Leasing, selling or writing off collective assets. */
export const zc04: PowerItem = {
  code: 'ZC-04',
  category: 'assets',
  nameZh: '集体资产出租、变卖、报废处置',
  nameEn: 'Leasing, selling or writing off collective assets',
  summaryZh: '房屋、设备等经营性和非经营性资产的处置。',
  responsibleBody: '村集体经济组织',
  guidanceDepartments: ['区农业农村局'],
  legalBasis: ['村民委员会组织法 第24条(八)', '农村集体经济组织法 第26、43、45条'],
  certainty: 'composite',
  caveats: [
    '公示7日、3日为参照他处，霍山图未写天数。',
    '目录原写村民代表会议决议，此处步骤已改为成员大会；2025-05-01 起集体财产处置由成员大会（或章程授权的成员代表大会）决定，三分之二以上全体同意，依农村集体经济组织法第26—28条。',
    '目录公示日数低于2026年起的法定十五日，以法定为准。',
  ],
  steps: [
    {
      zh: '清点、评估，提出处置议案和底价',
      en: 'Count, value, draft the proposal and floor price',
      actor: '村集体经济组织',
      documents: ['资产清单', '评估或作价依据'],
    },
    ...plainDeliberations({ zh: '资产处置方案', en: 'the disposal' }, 'members'),
    {
      zh: '公开征求意见',
      en: 'Public comment',
      actor: '村民委员会',
      documents: ['方案公示'],
      limit: { days: 7, unit: 'calendar', kind: 'min', basis: 'borrowed' },
    },
    {
      zh: '街道“三资”中心/农村产权交易平台公开竞价',
      en: 'Open bidding at the subdistrict centre or trading platform',
      actor: '街道“三资”代理服务中心',
      documents: ['交易公告', '竞价记录'],
    },
    {
      zh: '成交公示',
      en: 'Post the result',
      actor: '村集体经济组织',
      documents: ['成交公示'],
      limit: { days: 3, unit: 'calendar', kind: 'min', basis: 'borrowed' },
    },
    { zh: '签订合同、收款', en: 'Contract and payment', actor: '村集体经济组织', documents: ['合同', '收据'] },
    {
      zh: '中心变更资产账，台账归档',
      en: 'Centre changes the asset book; file',
      actor: '街道“三资”代理服务中心',
      documents: ['资产变更单'],
    },
  ],
  flow: fourDeliberations({
    code: 'ZC-04',
    classes: ['collectiveAffair'],
    bodies: ['collectiveMembersAssembly', 'collectiveDelegatesAssembly', 'villagersAssembly', 'representativesAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'assetList', 'contract', 'result'],
    implementation: [
      { name: 'bidding', roles: ['officer', 'clerk'], documents: ['tradeNotice', 'biddingRecord'] },
      { name: 'dealPosting', documents: ['dealNotice'] },
      { name: 'contract', event: 'contract.signed', rules: ['G33', { rule: 'G52', bound: 'least' }], documents: ['contract'] },
      { name: 'accounts', roles: ['officer', 'clerk'], documents: ['assetChangeForm'] },
    ],
  }),
};
