import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { plainDeliberations } from '../../fragments/plain-deliberations.ts';
import type { PowerItem } from '../../item.ts';

/** Setting who is paid lost-work allowance and how much. */
export const zd07: PowerItem = {
  code: 'ZD-07',
  category: 'decision',
  nameZh: '误工补贴人员及补贴标准确定',
  nameEn: 'Setting who is paid lost-work allowance and how much',
  summaryZh: '村集体承担的误工补贴、村干部报酬中由集体负担部分的对象和标准。',
  responsibleBody: '村民委员会',
  guidanceDepartments: ['区委组织部', '区农业农村局', '区财政局'],
  legalBasis: ['村民委员会组织法 第24条(一)、第33条'],
  certainty: 'composite',
  caveats: ['目录决议公开三日、明细五日低于2026年起的法定十五日，以法定为准。'],
  steps: [
    ...plainDeliberations({ zh: '误工补贴对象和标准', en: 'allowance list and rates' }, 'representatives'),
    { zh: '街道审核备案', en: 'Subdistrict review and filing', actor: '街道办事处', documents: ['补贴方案', '备案表'] },
    {
      zh: '决议公开',
      en: 'Publish the resolution',
      actor: '村民委员会',
      documents: ['决议公告', '公示照片'],
      limit: { days: 3, unit: 'calendar', kind: 'min', basis: 'borrowed' },
    },
    {
      zh: '按月登记误工事由、天数，村监委核对',
      en: 'Monthly record of reason and days, checked by supervision committee',
      actor: '村报账员、村务监督委员会',
      documents: ['误工登记表'],
    },
    { zh: '列入报账并逐笔公开', en: 'Pay through the account and publish line by line', actor: '村报账员', documents: ['发放表'] },
  ],
  flow: fourDeliberations({
    code: 'ZD-07',
    classes: ['villageAffair'],
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'result'],
    implementation: [
      { name: 'streetFiling', roles: ['officer'], documents: ['filingForm'] },
      { name: 'register', roles: ['clerk'], documents: ['workRegister'] },
      { name: 'check', roles: ['supervisor'], documents: ['checkOpinion'] },
      { name: 'payment', event: 'payment.made', rules: ['G54'], documents: ['paymentList'] },
    ],
  }),
};
