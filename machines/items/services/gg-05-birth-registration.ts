import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { resultPosting } from '../../fragments/result-posting.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const posted = { days: 5, unit: 'calendar', basis: 'borrowed' } as const;

const disclosures: readonly Disclosed[] = [
  {
    zh: '奖扶对象、政策落实方案',
    en: 'Who receives rewards, and how the policy is carried out',
    ...posted,
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
];

/** Birth registration and family-planning reward claims. */
export const gg05: PowerItem = {
  code: 'GG-05',
  category: 'services',
  nameZh: '生育登记与计划生育奖励扶助申报',
  nameEn: 'Birth registration and family-planning reward claims',
  summary: {
    zh: '村协助登记、初审和公示奖扶对象。',
    en: 'The village helps to register, checks claims first and posts who claims rewards.',
  },
  condition: {
    zh: '村民委员会组织法第30条(二)要求公布计生政策落实方案；广德、镇雄、宁海清单均列计划生育类。',
    en: 'The Organic Law, art. 30 (2), has the plan for family-planning policy published; the lists of Guangde, Zhenxiong and Ninghai have such items.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['healthBureau'],
  legalBasis: ['人口与计划生育法', '村民委员会组织法 第30条(二)'],
  certainty: 'inferred',
  caveats: [
    {
      zh: '步骤为推断；只公示奖扶对象，单纯的生育登记不公示。',
      en: 'The steps are inferred; only claims of rewards are posted, a mere registration is not.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GG-05',
    classes: ['service'],
    archive: ['registrationForm', 'checkRecord', 'confirmation'],
    intake: {
      zh: '群众登记或申报，提交材料',
      en: 'Registered or claimed, with papers',
      actors: ['applicant'],
      documents: ['registrationForm', 'identityPapers'],
      rules: ['G60'],
    },
    before: [
      {
        name: 'villageCheck',
        zh: '村核实情况、签署意见',
        en: 'The village checks and endorses',
        actors: ['handler', 'villagersCommittee'],
        documents: ['checkRecord'],
        branches: [
          { choice: 'reward', zh: '奖励扶助申报', en: 'a reward is claimed', target: '#posting' },
          { choice: 'registration', zh: '生育登记', en: 'a birth is registered', target: 'registration' },
        ],
      },
      {
        name: 'registration',
        zh: '生育登记：街道审核、区卫健局确认',
        en: 'Registration: the subdistrict reviews, the health bureau confirms',
        actors: ['streetOffice', 'healthBureau'],
        roles: ['officer'],
        documents: ['confirmation'],
        failed: 'villageCheck',
        next: '#settling.archiving',
      },
    ],
    posting: { upheld: 'villageCheck' },
    after: [
      {
        name: 'confirmation',
        zh: '奖励扶助：街道审核、区卫健局确认',
        en: 'Reward: the subdistrict reviews, the health bureau confirms',
        actors: ['streetOffice', 'healthBureau'],
        roles: ['officer'],
        documents: ['confirmation'],
        failed: '#villageCheck',
      },
      resultPosting(posted, { zh: '结果公开', en: 'The result is published' }),
    ],
  }),
};
