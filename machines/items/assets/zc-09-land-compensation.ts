import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { plainDeliberations } from '../../fragments/plain-deliberations.ts';
import type { PowerItem } from '../../item.ts';

/** Using and distributing land compensation. */
export const zc09: PowerItem = {
  code: 'ZC-09',
  category: 'assets',
  nameZh: '征地补偿费使用、分配',
  nameEn: 'Using and distributing land compensation',
  summaryZh: '土地补偿费等的分配办法、名单、发放和公开。',
  responsibleBody: '村集体经济组织、村民委员会',
  guidanceDepartments: ['区农业农村局', '市自然资源和规划局阎良分局', '区人力资源和社会保障局'],
  legalBasis: [
    '土地管理法 第47—49条(征收公告至少三十日由区政府作出)',
    '村民委员会组织法 第24条(七)',
    '农村集体经济组织法 第26条(十)、第28条',
  ],
  certainty: 'composite',
  caveats: [
    '公示7日为参照值。',
    '2025-05-01 起由成员大会决定，不得交成员代表大会（农村集体经济组织法第28条）。',
    '目录公示日数低于2026年起的法定十五日，以法定为准。',
  ],
  steps: [
    {
      zh: '核对到账补偿费、面积和地上附着物',
      en: 'Check money received, area and attachments',
      actor: '村集体经济组织',
      documents: ['征地批文', '补偿协议', '到账凭证'],
    },
    {
      zh: '拟订使用分配方案和人员名单',
      en: 'Draft plan and list',
      actor: '村集体经济组织理事会',
      documents: ['分配方案(草案)', '人员名单'],
    },
    ...plainDeliberations({ zh: '征地补偿费分配方案', en: 'the distribution plan' }, 'members'),
    {
      zh: '方案和名单公示，受理异议',
      en: 'Post plan and list, hear objections',
      actor: '村集体经济组织',
      documents: ['公示', '异议处理记录'],
      limit: { days: 7, unit: 'calendar', kind: 'min', basis: 'borrowed' },
    },
    { zh: '街道审核', en: 'Subdistrict review', actor: '街道办事处', documents: ['审核意见'] },
    { zh: '通过银行发放到户', en: 'Pay through the bank', actor: '街道“三资”代理服务中心', documents: ['发放表', '银行回单'] },
    { zh: '收支情况专项公开', en: 'Special disclosure', actor: '村民委员会', documents: ['专项公示'] },
  ],
  flow: fourDeliberations({
    code: 'ZC-09',
    classes: ['collectiveReserved'],
    bodies: ['collectiveMembersAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'recipientList', 'result'],
    implementation: [
      { name: 'streetReview', roles: ['officer'], documents: ['reviewOpinion'] },
      { name: 'payment', event: 'payment.made', rules: ['G54'], documents: ['paymentList', 'bankReceipt'] },
    ],
  }),
};
