import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';
import { tenderBands } from './tender-bands.ts';
import { worksAcceptance } from './works-acceptance.ts';
import { worksPayment } from './works-payment.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '立项、预算、发包方式',
    en: 'Project, budget, way of letting',
    days: 3,
    unit: 'calendar',
    basis: 'borrowed',
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
];

/** Approving a village works project and choosing how to let it. */
export const gc01: PowerItem = {
  code: 'GC-01',
  category: 'works',
  nameZh: '村级工程项目立项与发包方式确定',
  nameEn: 'Approving a village works project and choosing how to let it',
  summary: {
    zh: '所有村级工程的共同前置流程，按金额进入 GC-02 至 GC-07。',
    en: 'The procedure before all village works; by their amount they go on to GC-02 to GC-07.',
  },
  condition: {
    zh: '村公益事业建设承包方案须经村民会议或授权的村民代表会议决定；小额工程只经两委，见 GC-02。',
    en: 'Building plans for public good are decided by the villagers’ assembly or authorised representatives; small works by the two committees only, see GC-02.',
  },
  responsible: ['villagersCommittee', 'collective'],
  guidance: ['agricultureBureau', 'housingBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第24条(三)(五)', '招标投标法 第4条(不得化整为零)'],
  certainty: 'composite',
  caveats: [
    { zh: '金额分档为他处做法，由区、街道配置。', en: 'Amount bands are practised elsewhere; district and subdistrict set their own.' },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'GC-01',
    subject: { zh: '工程项目和发包方式', en: 'the project and how to let it' },
    classes: ['villageAffair'],
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'budget', 'result'],
    preparation: [
      {
        name: 'projectPlan',
        zh: '村“三委”商量，提出方案：内容、规模、资金来源、发包方式、工期',
        en: 'The three committees draft the plan: scope, size, funds, way of letting, time',
        actors: ['threeCommittees'],
        documents: ['projectPlan', 'fundingProof'],
      },
      {
        name: 'budgeting',
        zh: '编制预算和施工图',
        en: 'Budget and drawings',
        actors: ['villagersCommittee'],
        documents: ['budget', 'drawings'],
      },
    ],
    implementation: [
      {
        name: 'streetReview',
        zh: '报街道村级工程领导小组审核',
        en: 'Review by the subdistrict group for village works',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['reviewOpinion'],
      },
      {
        name: 'letting',
        zh: '按金额确定发包方式，禁止化整为零',
        en: 'Way of letting by the amount; splitting is forbidden',
        actors: ['villagersCommittee'],
        documents: ['lettingDecision'],
        branches: tenderBands.map(({ rules, step }) => ({ rules, target: step.name })),
      },
      ...tenderBands.map(({ step }) => ({ ...step, next: 'contract', failed: 'letting' })),
      {
        name: 'contract',
        zh: '签订合同',
        en: 'Contract',
        actors: ['villagersCommittee'],
        event: 'contract.signed',
        rules: ['G33', { rule: 'G52', bound: 'most' }],
        documents: ['contract'],
      },
      worksAcceptance,
      worksPayment(['G54', { rule: 'G52', bound: 'most' }]),
    ],
  }),
};
