import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { periodicDisclosure } from '../../fragments/periodic-disclosure.ts';
import type { Step } from '../../fragments/step.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '用印事项汇总（按季）',
    en: 'Uses of the seals, by quarter',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: boards.villageAndChat,
  },
];

const keepers = ['keeper', 'clerk'] as const;

/** Checked, approved by its class, registered, sealed, and put on the quarter's list. */
const sealing: readonly Step[] = [
  {
    name: 'check',
    zh: '核对是否属于不得出具的证明或须会议决定的事项；出具证明的按其自己的流程办理',
    en: 'Is it a certificate that may not be issued, or a matter for a meeting? Certificates have a flow of their own',
    actors: ['sealKeeper'],
    roles: keepers,
    documents: ['checkRecord'],
  },
  {
    name: 'approval',
    zh: '审批：一般事项主任；宅基地、低保、救助等两委研究，书记主任联签；合同、贷款等附会议决议',
    en: 'Approved by its class: ordinary ones by the director; homesteads and relief by the two committees with both signatures; contracts and loans on a resolution',
    actors: ['director', 'twoCommittees'],
    branches: [
      { documents: ['resolution', 'approvalSignature'], target: 'register' },
      { documents: ['minutes', 'jointSignature'], target: 'register' },
      { documents: ['approvalSignature'], target: 'register' },
    ],
  },
  {
    name: 'register',
    zh: '逐项登记：事由、份数、批准人、经办人',
    en: 'Registered line by line: reason, copies, approver, handler',
    actors: ['sealKeeper'],
    roles: keepers,
    documents: ['sealRegister'],
  },
  {
    name: 'sealing',
    zh: '监印盖章，留存复印件',
    en: 'Sealed under watch; a copy is kept',
    actors: ['sealKeeper'],
    roles: keepers,
    event: 'seal.used',
    when: { 'data.certificate': null },
    rules: ['G53'],
    documents: ['stub'],
  },
  {
    name: 'quarterList',
    zh: '汇入本季度用印公开表，村务监督委员会检查',
    en: 'Put on the quarter’s list, which the supervision committee inspects',
    actors: ['sealKeeper', 'supervisionCommittee'],
    roles: ['supervisor', ...keepers],
    documents: ['sealDisclosure'],
  },
];

/** Use of the village's seals. */
export const yg07: PowerItem = {
  code: 'YG-07',
  category: 'openness',
  nameZh: '村级印章使用管理',
  nameEn: 'Use of the village seals',
  summary: {
    zh: '申请、审批、登记、用印、存根的用印流程，重大用印须会议通过，按季公开。',
    en: 'Asked for, approved, registered, sealed, the stub kept; important uses need a resolution; made public by the quarter.',
  },
  condition: {
    zh: '审批人与保管人分离，书记、主任一般不直接保管；重大发包、对外合同、贷款须村民（代表）会议或两委联席会议通过；不得在空白凭据上盖章；不得外带，特殊情况批准并登记。',
    en: 'Who approves does not keep; secretary and director usually do not keep either. Large contracts and loans need a meeting. Never on blank paper, never outside without leave on the register.',
  },
  responsible: ['villagersCommittee', 'partyBranch', 'collective'],
  guidance: ['civilAffairs', 'approvalBureau'],
  legalBasis: ['民政部、公安部关于规范村民委员会印章制发使用和管理工作的意见'],
  certainty: 'composite',
  caveats: [
    {
      zh: '来源把担保列为须会议通过的用印；村民委员会组织法2025年修正后村民委员会不得提供担保，不予用印。',
      en: 'The source lets a meeting approve guarantees; by law the villagers’ committee may give none, so none is sealed.',
    },
    {
      zh: '主任签字和审批人与保管人分离由规则核对；用印属于哪一类由核对记录和所附材料区分。',
      en: 'The director’s signature, and that approver and keeper differ, are judged by rule; the class of use is told by the check and the papers attached.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: periodicDisclosure({
    code: 'YG-07',
    period: 'quarter',
    publisher: 'villagersCommittee',
    reviewer: 'supervisionCommittee',
    archive: ['sealRequest', 'checkRecord', 'sealRegister', 'stub', 'sealDisclosure'],
    intake: {
      rules: [],
      documents: ['sealRequest', 'paperToSeal'],
      zh: '提出用印申请，附待盖文件',
      en: 'The seal is asked for, with the paper to be sealed',
      actors: ['applicant', 'handler'],
    },
    before: sealing,
    upheld: 'quarterList',
  }),
};
