import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { carryingOut } from '../../fragments/carrying-out.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '商议后的方案',
    en: 'The plan after the consultation',
    days: 15,
    unit: 'calendar',
    basis: 'published',
    where: boards.village,
  },
  { zh: '四议决议', en: 'The resolution', days: 3, unit: 'calendar', basis: 'published', where: boards.villageAndChat },
  { zh: '实施结果', en: 'The outcome', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** Deciding a major village matter by the four deliberations and two disclosures: the flow for all that have none of their own. */
export const zd01: PowerItem = {
  code: 'ZD-01',
  category: 'decision',
  nameZh: '村级重大事项“四议两公开”民主决策',
  nameEn: 'Deciding a major village matter by the four deliberations and two disclosures',
  summary: {
    zh: '没有单独流程的重大事项都按此决策：提议、商议、审议、决议，决议公开、实施结果公开。',
    en: 'How major matters without a flow of their own are decided: proposed, consulted on, reviewed, resolved, and made public twice.',
  },
  condition: {
    zh: '村级重大事项须经四议两公开；法定范围见村民委员会组织法所列事项。书记、主任“一肩挑”的村，流程允许时提议与商议可合并。',
    en: 'Major matters need the four deliberations; law lists them. Where secretary and director are one person, and the flow allows it, the first two may be one meeting.',
  },
  responsible: ['partyBranch', 'villagersCommittee'],
  guidance: ['organisationDepartment', 'civilAffairs', 'agricultureBureau'],
  legalBasis: ['村民委员会组织法 第21—27条、第30条', '阎民发[2022]108号 二(二)、四(一)'],
  certainty: 'published',
  caveats: [
    {
      zh: '方案公示15日、决议公开3日是宁海“五议”的天数，种子文件未规定。',
      en: 'Fifteen days for the plan and three for the resolution are those of Ninghai; the district document names none.',
    },
    {
      zh: '宁海在党员大会审议前公示方案；本流程在决议会议之前计满公示日数。',
      en: 'Ninghai posts the plan before the Party members review it; here its days are over before the assembly that resolves it.',
    },
    {
      zh: '“间隔不少于7天”“全程20天以内”的说法来源弱，未采用。',
      en: 'Seven days between stages, or twenty for the whole, are found in weak sources only and not used.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'ZD-01',
    subject: { zh: '重大事项', en: 'the major matter' },
    classes: ['villageAffair'],
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'result'],
    consultationDays: 15,
    preparation: [
      {
        name: 'topics',
        zh: '收集议题：党员群众建议、村干部提议或上级安排，征求意见',
        en: 'Topics are collected from villagers, cadres or higher instructions; opinion is sounded out',
        actors: ['partyBranch'],
        documents: ['topicRegister', 'opinionRecord'],
      },
    ],
    implementation: [carryingOut],
  }),
};
