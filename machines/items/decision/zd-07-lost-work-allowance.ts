import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '补贴对象和标准',
    en: 'Who is paid and how much',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
  {
    zh: '发放明细（按季或按月）',
    en: 'What was paid, by quarter or month',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: { zh: '财务公开栏', en: 'Finance board' },
  },
];

/** Setting who is paid lost-work allowance and how much. */
export const zd07: PowerItem = {
  code: 'ZD-07',
  category: 'decision',
  nameZh: '误工补贴人员及补贴标准确定',
  nameEn: 'Setting who is paid lost-work allowance and how much',
  summary: {
    zh: '村集体承担的误工补贴、村干部报酬中由集体负担部分的对象和标准。',
    en: 'Who is paid lost-work allowance by the collective, and how much, with the part of cadres’ pay that it bears.',
  },
  condition: {
    zh: '须经村民会议决定，可授权村民代表会议。',
    en: 'Decided by the villagers’ assembly, or by representatives whom it has authorised.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['organisationDepartment', 'agricultureBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第24条(一)、第33条'],
  certainty: 'composite',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'ZD-07',
    subject: { zh: '误工补贴对象和标准', en: 'the allowance list and rates' },
    classes: ['villageAffair'],
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'result'],
    implementation: [
      {
        name: 'streetFiling',
        zh: '街道审核备案',
        en: 'Subdistrict review and filing',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['filingForm'],
      },
      {
        name: 'register',
        zh: '按月登记误工事由、天数',
        en: 'Monthly record of reason and days',
        actors: ['bookkeeper'],
        roles: ['clerk'],
        documents: ['workRegister'],
      },
      {
        name: 'check',
        zh: '村务监督委员会核对',
        en: 'Checked by the supervision committee',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['checkOpinion'],
        failed: 'register',
      },
      {
        name: 'payment',
        zh: '列入报账，发放并逐笔公开',
        en: 'Paid through the account and made public line by line',
        actors: ['bookkeeper'],
        event: 'payment.made',
        rules: ['G54'],
        documents: ['paymentList'],
      },
    ],
  }),
};
