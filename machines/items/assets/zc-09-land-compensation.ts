import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const where = { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" };
const disclosures: readonly Disclosed[] = [
  { zh: '分配方案和名单', en: 'Plan of distribution and list', days: 7, unit: 'calendar', basis: 'borrowed', where },
  { zh: '收支和发放结果', en: 'Money received and paid', days: 5, unit: 'calendar', basis: 'borrowed', where },
];

/** Using and distributing land compensation. */
export const zc09: PowerItem = {
  code: 'ZC-09',
  category: 'assets',
  nameZh: '征地补偿费使用、分配',
  nameEn: 'Using and distributing land compensation',
  summary: { zh: '土地补偿费等的分配办法、名单、发放和公开。', en: 'How land compensation is shared out, to whom, paid and made public.' },
  condition: {
    zh: '2025-05-01 起由成员大会决定，不得交成员代表大会；收支须向成员公布。',
    en: 'Since 2025-05-01 only the members’ assembly may decide; income and spending are told to the members.',
  },
  responsible: ['collective', 'villagersCommittee'],
  guidance: ['agricultureBureau', 'naturalResources', 'humanResources'],
  legalBasis: [
    '土地管理法 第47—49条(征收公告至少三十日由区政府作出)',
    '村民委员会组织法 第24条(七)',
    '农村集体经济组织法 第26条(十)、第28条',
  ],
  certainty: 'composite',
  caveats: [{ zh: '公示7日为参照值。', en: 'Seven days of display are borrowed.' }],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'ZC-09',
    subject: { zh: '征地补偿费分配方案', en: 'the distribution plan' },
    classes: ['collectiveReserved'],
    bodies: ['collectiveMembersAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'recipientList', 'result'],
    preparation: [
      {
        name: 'moneyCheck',
        zh: '核对到账补偿费、面积和地上附着物',
        en: 'Check money received, area and attachments',
        actors: ['collective'],
        documents: ['requisitionApproval', 'compensationAgreement', 'receiptVoucher'],
      },
      {
        name: 'distributionDraft',
        zh: '拟订使用分配方案和人员名单',
        en: 'Draft plan and list',
        actors: ['collectiveCouncil'],
        documents: ['plan', 'recipientList'],
      },
    ],
    implementation: [
      {
        name: 'streetReview',
        zh: '街道审核',
        en: 'Subdistrict review',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['reviewOpinion'],
      },
      {
        name: 'payment',
        zh: '通过银行发放到户',
        en: 'Paid through the bank',
        actors: ['agencyCentre'],
        event: 'payment.made',
        rules: ['G54'],
        documents: ['paymentList', 'bankReceipt'],
      },
    ],
  }),
};
