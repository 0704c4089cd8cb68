import { belowLaw } from '../../fragments/below-law.ts';
import { householdReview } from '../../fragments/household-review.ts';
import { relief } from '../../fragments/relief.ts';
import type { Step } from '../../fragments/step.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '拟救助对象、事由、金额',
    en: 'Whom it is meant for, why, how much',
    days: 7,
    unit: 'calendar',
    basis: 'published',
    where: { zh: '村务公开栏', en: 'Village board' },
  },
];

/** The urgent procedure: aid first, papers afterwards, told on the board, then paid out and filed like the other. */
const urgent: readonly Step[] = [
  {
    name: 'urgentAid',
    zh: '急难型：48小时内先行救助',
    en: 'Emergency: aid within 48 hours',
    actors: ['streetOffice'],
    roles: ['officer'],
    documents: ['urgentAidRecord'],
    limit: { days: 2, unit: 'calendar', basis: 'published' },
  },
  {
    name: 'urgentPapers',
    zh: '急难型：五个工作日内补齐手续',
    en: 'Emergency: papers completed within 5 working days',
    actors: ['streetOffice'],
    roles: ['officer'],
    documents: ['approvalForm'],
    limit: { days: 5, unit: 'working', basis: 'published' },
  },
  {
    name: 'urgentPosting',
    zh: '急难型：村内张榜公示救助情况',
    en: 'Emergency: the aid is posted in the village',
    actors: ['villagersCommittee'],
    documents: ['resultNotice'],
    posting: { days: 7, unit: 'calendar', basis: 'published', board: true },
    next: '#payout',
  },
];

/** The ordinary procedure up to its posting. */
const ordinary: readonly Step[] = [
  {
    name: 'investigation',
    zh: '街道在村协助下调查核实，入户调查表不少于3人签字',
    en: 'The subdistrict investigates with the help of the village; at least three sign the record of the visit',
    actors: ['streetOffice', 'villagersCommittee'],
    roles: ['officer', 'clerk'],
    documents: ['investigation'],
    limit: { days: 10, unit: 'working', basis: 'published' },
    branches: [
      { choice: 'reviewed', zh: '需要民主评议', en: 'to be reviewed by households', target: 'householdReview' },
      { choice: 'plain', zh: '情况清楚，不需评议', en: 'plain enough without a review', target: '#posting' },
    ],
  },
  householdReview({
    zh: '视情民主评议',
    en: 'Review by households where needed',
    actors: ['villagersCommittee', 'representatives'],
    failed: 'investigation',
  }),
];

/** Helping with temporary assistance. */
export const jz03: PowerItem = {
  code: 'JZ-03',
  category: 'relief',
  nameZh: '临时救助申请协助',
  nameEn: 'Helping with temporary assistance',
  summary: {
    zh: '急难型和支出型临时困难救助，含紧急先行救助。',
    en: 'Help in sudden need or with expenses beyond a household’s means, urgent aid in advance included.',
  },
  condition: {
    zh: '小额由区民政局委托街道审批(某县：不超过城市月低保标准3倍)；紧急情况先救助后补手续；同一事由一年内一般救助一次。',
    en: 'Small sums are left to the subdistrict (one county: up to 3 times the monthly urban allowance); in an emergency aid comes first, papers afterwards; usually once a year for one cause.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['civilAffairs'],
  legalBasis: ['社会救助暂行办法 第47、48条'],
  certainty: 'published',
  caveats: [
    {
      zh: '喀什规定调查审核审批合计不超15个工作日；各地不同。',
      en: 'Kashgar allows 15 working days for investigation, review and approval together; places differ.',
    },
    {
      zh: '48小时按受理次日起两日计时；急难型救助情况的公示按村务公开的要求补列，来源流程没有写明。',
      en: 'The 48 hours run as two days from the day after acceptance; posting of emergency aid is added as disclosure demands it, the source does not tell of it.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-03',
    archive: ['application', 'acceptanceNotice', 'approvalForm', 'bankReceipt'],
    intake: {
      zh: '家庭或个人申请；村主动发现的帮助申请',
      en: 'A household or person applies, or the village finds the case and helps to apply',
      actors: ['applicant', 'villagersCommittee'],
      documents: ['application', 'hardshipProof'],
    },
    before: [
      {
        name: 'acceptance',
        zh: '街道受理，区分一般程序和紧急程序',
        en: 'The subdistrict accepts and tells the ordinary from the urgent',
        actors: ['streetOffice'],
        roles: ['officer', 'clerk'],
        documents: ['acceptanceNotice'],
        branches: [
          { choice: 'ordinary', zh: '一般程序', en: 'ordinary procedure', target: 'investigation' },
          { choice: 'urgent', zh: '紧急程序（急难型）', en: 'urgent procedure (emergency)', target: 'urgentAid' },
        ],
      },
      ...urgent,
      ...ordinary,
    ],
    upheld: 'investigation',
    after: [
      {
        name: 'approval',
        zh: '小额由街道审批，其余报区民政局',
        en: 'Small sums are approved by the subdistrict, others by the bureau',
        actors: ['streetOffice', 'civilAffairs'],
        roles: ['officer'],
        documents: ['approvalForm'],
        limit: { days: 10, unit: 'working', basis: 'published' },
        failed: '#investigation',
        branches: [
          { choice: 'street', zh: '小额，街道审批', en: 'a small sum, approved by the subdistrict', target: 'payout' },
          { choice: 'bureau', zh: '报区民政局审批', en: 'approved by the civil affairs bureau', target: 'payout' },
        ],
      },
      {
        name: 'payout',
        zh: '社会化发放',
        en: 'Paid through the bank',
        actors: ['civilAffairs'],
        roles: ['officer'],
        documents: ['bankReceipt'],
      },
    ],
  }),
};
