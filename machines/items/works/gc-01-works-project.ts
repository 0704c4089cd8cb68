import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { plainDeliberations } from '../../fragments/plain-deliberations.ts';
import { tenderBands } from './tender-bands.ts';
import type { PowerItem } from '../../item.ts';

/** Approving a village works project and choosing how to let it. */
export const gc01: PowerItem = {
  code: 'GC-01',
  category: 'works',
  nameZh: '村级工程项目立项与发包方式确定',
  nameEn: 'Approving a village works project and choosing how to let it',
  summaryZh: '所有村级工程的共同前置流程，按金额进入 GC-02 至 GC-07。',
  responsibleBody: '村民委员会、村集体经济组织',
  guidanceDepartments: ['区农业农村局', '区住房和城乡建设局', '区财政局'],
  legalBasis: ['村民委员会组织法 第24条(三)(五)', '招标投标法 第4条(不得化整为零)'],
  certainty: 'composite',
  caveats: ['目录公示三日低于2026年起的法定十五日，以法定为准。', '金额分档为他处做法，可由区、街道配置。'],
  steps: [
    {
      zh: '村“三委”商量，提出方案（内容、规模、资金来源、发包方式、工期）',
      en: 'Village bodies draft the plan: scope, size, funds, letting method, timing',
      actor: '村“三委”',
      documents: ['项目实施方案', '资金来源证明'],
    },
    { zh: '编制预算/施工图', en: 'Budget and drawings', actor: '村民委员会', documents: ['预算书', '施工图'] },
    ...plainDeliberations({ zh: '工程项目和发包方式', en: 'the project and how to let it' }, 'representatives'),
    {
      zh: '报街道（招投标/村级工程领导小组）审核',
      en: 'Review by the subdistrict works/tender group',
      actor: '街道办事处',
      documents: ['项目申报表', '审核意见'],
    },
    { zh: '村务公开栏公示立项', en: 'Post the approved project', actor: '村民委员会', documents: ['立项公示'] },
    {
      zh: '按金额转入相应发包流程，禁止化整为零',
      en: 'Go to the letting route for the amount; splitting is forbidden',
      actor: '村民委员会',
      documents: ['发包方式决定'],
    },
  ],
  flow: fourDeliberations({
    code: 'GC-01',
    classes: ['villageAffair'],
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'budget', 'result'],
    implementation: [
      { name: 'streetReview', roles: ['officer'], documents: ['reviewOpinion'] },
      { name: 'letting', documents: ['lettingDecision'], branches: tenderBands.map(({ rules, target }) => ({ rules, target })) },
      ...tenderBands.map(({ target, documents, roles }) => ({ name: target, roles, documents, next: 'contract', failed: 'letting' })),
      { name: 'contract', event: 'contract.signed', rules: ['G33', { rule: 'G52', bound: 'most' }], documents: ['contract'] },
      { name: 'acceptance', roles: ['supervisor'], documents: ['acceptanceReport'], failed: 'acceptance' },
      { name: 'payment', event: 'payment.made', rules: ['G54', { rule: 'G52', bound: 'most' }], documents: ['settlement'] },
    ],
  }),
};
