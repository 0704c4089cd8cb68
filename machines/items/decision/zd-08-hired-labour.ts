import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '用工人员、天数、金额', en: 'Workers, days, amounts', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.finance },
];

/** Hiring and using labour that the village pays. */
export const zd08: PowerItem = {
  code: 'ZD-08',
  category: 'decision',
  nameZh: '村级集体用工与人员聘用',
  nameEn: 'Hiring and using labour paid by the village',
  summary: {
    zh: '公共事务和公益事业零星用工、保洁员等聘用；不含生产经营性用工。',
    en: 'Casual labour for public affairs, cleaners and the like; not labour for business.',
  },
  condition: {
    zh: '年度用工计划和标准按重大事项通过；单次派工不需四议，按登记、确认、结算办理。',
    en: 'The year’s plan and rates are a major matter; a single job needs no deliberation and is recorded, confirmed and settled.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['agricultureBureau', 'humanResources'],
  legalBasis: ['村民委员会组织法 第24条(一)', '农村集体“三资”管理制度指引(江苏, 参照)'],
  certainty: 'composite',
  caveats: [
    {
      zh: '“当月报结”记为30日，实际按自然月末判断。',
      en: '“Settled within the month” stands as thirty days; what counts is the end of the calendar month.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'ZD-08',
    subject: { zh: '用工计划和标准', en: 'the labour plan and rates' },
    classes: ['villageAffair'],
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'labourPlan', 'labourList', 'labourSummary', 'result'],
    preparation: [
      {
        name: 'labourPlan',
        zh: '编制年度用工计划，单列预算，分类定标准',
        en: 'The year’s labour plan, with a budget of its own and rates by class',
        actors: ['villagersCommittee'],
        documents: ['labourPlan', 'budget'],
      },
    ],
    implementation: [
      {
        name: 'labourList',
        zh: '建立劳务用工名单',
        en: 'A list of workers is made',
        actors: ['villagersCommittee'],
        documents: ['labourList'],
      },
      {
        name: 'dispatch',
        zh: '派工登记；本年度用工结束的，汇总用工情况转入公开',
        en: 'A job is dispatched and recorded; when the year’s work is over, it is summed up to be made public',
        actors: ['handler'],
        branches: [
          { documents: ['labourRegister'], target: 'confirming' },
          { documents: ['labourSummary'], target: 'completing' },
        ],
      },
      {
        name: 'confirming',
        zh: '当日用工当日确认：出工人员、监督人员、派工员三方签字',
        en: 'Confirmed the same day: signed by worker, supervisor and dispatcher',
        actors: ['handler', 'supervisionCommittee'],
        documents: ['labourConfirmation'],
        limit: { days: 1, unit: 'calendar', basis: 'published' },
      },
      {
        name: 'settlement',
        zh: '一事一结，当月报结',
        en: 'Settled job by job, reported within the month',
        actors: ['bookkeeper'],
        event: 'payment.made',
        rules: ['G54'],
        documents: ['settlement', 'paymentList'],
        limit: { days: 30, unit: 'calendar', basis: 'published' },
        next: 'dispatch',
      },
    ],
  }),
};
