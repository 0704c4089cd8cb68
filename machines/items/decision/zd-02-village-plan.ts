import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { carryingOut } from '../../fragments/carrying-out.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '四议决议', en: 'The resolution', days: 3, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
  { zh: '实施结果', en: 'The outcome', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** The village's development plan and its plan of work for the year. */
export const zd02: PowerItem = {
  code: 'ZD-02',
  category: 'decision',
  nameZh: '村庄发展规划和年度工作计划制定',
  nameEn: 'Village development plan and annual work plan',
  summary: {
    zh: '三至五年规划、年度计划和村庄建设安排的编制与通过。',
    en: 'Drawing up and adopting the plan for three to five years, the plan of the year, and what is to be built.',
  },
  condition: {
    zh: '村庄规划、建设事项由村民会议决定，可授权村民代表会议；村庄规划报送审批前须经其讨论同意。',
    en: 'Planning and building are decided by the villagers’ assembly, or by representatives whom it has authorised, before a plan goes up for approval.',
  },
  responsible: ['partyBranch', 'villagersCommittee'],
  guidance: ['organisationDepartment', 'agricultureBureau', 'naturalResources'],
  legalBasis: ['村民委员会组织法 第24条', '浙江省实施办法 第15条(一)(参照)'],
  certainty: 'composite',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'ZD-02',
    subject: { zh: '规划和年度计划', en: 'the plan' },
    classes: ['villagePlan', 'villageAffair'],
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'planText', 'result'],
    preparation: [
      {
        name: 'survey',
        zh: '调研摸底，征求村民小组和村民代表意见',
        en: 'Survey; villagers’ groups and representatives are asked',
        actors: ['villagersCommittee'],
        documents: ['opinionSummary'],
      },
    ],
    implementation: [
      {
        name: 'streetFiling',
        zh: '报街道办事处备案',
        en: 'Filed with the subdistrict office',
        actors: ['villagersCommittee', 'streetOffice'],
        roles: ['officer', 'clerk'],
        documents: ['planText', 'filingForm'],
      },
      carryingOut,
    ],
  }),
};
