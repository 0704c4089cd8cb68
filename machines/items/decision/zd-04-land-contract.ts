import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';
import type { Step } from '../../fragments/step.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '承包方案草案', en: 'The draft plan', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
  { zh: '分配结果', en: 'Who was given what', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** Adjusting single plots within the term of contract needs subdistrict and district (农村土地承包法 art. 28); a first plan does not. */
const approvals: readonly Step[] = [
  {
    name: 'adjustment',
    zh: '核对是否属于承包期内的个别调整：是的，报批；不是的，作出说明',
    en: 'Is it the adjustment of single plots within the term? If so approval is asked for; if not, that is stated',
    actors: ['collective'],
    branches: [
      { documents: ['approvalRequest'], target: 'streetApproval' },
      { documents: ['noAdjustment'], target: 'allocation' },
    ],
  },
  {
    name: 'streetApproval',
    zh: '个别调整：街道批准',
    en: 'Adjustment: approved by the subdistrict',
    actors: ['streetOffice'],
    roles: ['officer'],
    documents: ['streetApproval'],
    failed: 'adjustment',
  },
  {
    name: 'districtApproval',
    zh: '个别调整：区农业农村部门批准',
    en: 'Adjustment: approved by the agriculture bureau',
    actors: ['agricultureBureau'],
    roles: ['officer'],
    documents: ['districtApproval'],
    failed: 'adjustment',
  },
];

/** The plan of land contracting, and adjusting single plots. */
export const zd04: PowerItem = {
  code: 'ZD-04',
  category: 'decision',
  nameZh: '农村土地承包方案制定与个别调整',
  nameEn: 'Land contracting plan and individual adjustment',
  summary: {
    zh: '家庭承包方案的产生、通过和实施；承包期内的个别调整。',
    en: 'How the plan of household contracting comes about, is adopted and carried out; and how single plots are adjusted within the term.',
  },
  condition: {
    zh: '2025-05-01 起由成员大会决定，全体成员三分之二以上同意，不得交成员代表大会；个别调整还须街道和区农业农村部门批准。',
    en: 'Since 2025-05-01 the collective members’ assembly decides with two thirds of all members, and never the delegates; adjustments also need subdistrict and district.',
  },
  responsible: ['collective', 'villagersCommittee'],
  guidance: ['agricultureBureau'],
  legalBasis: ['农村土地承包法 第19、20、28条', '农村集体经济组织法 第26条(八)、第27、28条', '村民委员会组织法 第24条(四)'],
  certainty: 'composite',
  caveats: [
    {
      zh: '公示天数借用山东省村务公开条例第13条“至少保留五日”。',
      en: 'Days of display are borrowed from Shandong, art. 13.',
    },
    {
      zh: '农村土地承包法许三分之二以上村民代表同意，农村集体经济组织法不许授权；从严，由成员大会决定。',
      en: 'The land contracting law accepts two thirds of the representatives, the later law on collectives bars delegation: the stricter one is followed.',
    },
  ],
  disclosures,
  differences: [
    ...belowLaw(disclosures),
    {
      zh: '决议机构',
      en: 'Who resolves',
      source: 'villagersAssembly',
      law: 'collectiveMembersAssembly',
      citation: 'RCEO:28',
    },
  ],
  flow: fourDeliberations({
    code: 'ZD-04',
    subject: { zh: '承包方案', en: 'the contracting plan' },
    classes: ['landContract'],
    bodies: ['collectiveMembersAssembly', 'villagersAssembly'],
    deciding: ['G33'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'draftPlan', 'parcelList', 'contract', 'contractLedger', 'result'],
    preparation: [
      {
        name: 'teamElection',
        zh: '通知召开成员大会（未设集体经济组织的为村民会议），提前十日',
        en: 'The members’ assembly is called (the villagers’ where there is no collective), ten days ahead',
        actors: ['collective', 'villagersCommittee'],
        wait: { days: 10, unit: 'calendar', basis: 'statute' },
        documents: ['electionRecord'],
        called: {
          bodies: ['collectiveMembersAssembly', 'villagersAssembly'],
          decides: true,
          held: { zh: '会议选举承包工作小组', en: 'The assembly elects a working group for the contracting' },
        },
      },
      {
        name: 'draftPlan',
        zh: '工作小组拟订并公布承包方案',
        en: 'The group drafts the plan and makes it public',
        actors: ['workTeam'],
        documents: ['draftPlan'],
        posting: { days: 15, unit: 'calendar', basis: 'statute', board: true },
      },
    ],
    implementation: [
      ...approvals,
      {
        name: 'allocation',
        zh: '公开组织实施，分配地块',
        en: 'Carried out in public; plots are given out',
        actors: ['workTeam'],
        documents: ['parcelList'],
      },
      {
        name: 'contract',
        zh: '签订承包合同，登记归档',
        en: 'Contracts are signed, registered and filed',
        actors: ['collective', 'household'],
        event: 'contract.signed',
        rules: ['G33'],
        documents: ['contract', 'contractLedger'],
      },
    ],
  }),
};
