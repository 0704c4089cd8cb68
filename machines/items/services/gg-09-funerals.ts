import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { resultPosting } from '../../fragments/result-posting.ts';
import type { Step } from '../../fragments/step.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const posted = { days: 5, unit: 'calendar', basis: 'borrowed' } as const;

const disclosures: readonly Disclosed[] = [
  {
    zh: '殡葬政策和奖扶对象',
    en: 'Funeral policy and who receives money',
    ...posted,
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
];

const records = {
  zh: '建立死亡、火化资料档案',
  en: 'Papers on death and cremation are filed',
  actors: ['villagersCommittee'],
  documents: ['cremationFile'],
} as const;
const report = {
  zh: '每月初向街道报送死亡名单',
  en: 'The list of deaths goes to the subdistrict at the beginning of each month',
  actors: ['villagersCommittee'],
  documents: ['deathList'],
} as const;

/** The family agrees to the place: records, report, and condolence money where there is a claim to it. */
const agreed: readonly Step[] = [
  {
    name: 'certificateCheck',
    zh: '查验火化证',
    en: 'The cremation certificate is checked',
    actors: ['villagersCommittee'],
    documents: ['cremationCertificate'],
  },
  { name: 'records', ...records },
  {
    name: 'monthlyReport',
    ...report,
    branches: [
      { choice: 'eligible', zh: '符合抚恤条件', en: 'condolence money is due', target: 'condolence' },
      { choice: 'notEligible', zh: '不符合抚恤条件', en: 'none is due', target: '#settling' },
    ],
  },
  {
    name: 'condolence',
    zh: '符合条件的发放抚恤金',
    en: 'Condolence money is paid',
    actors: ['streetOffice', 'villagersCommittee'],
    roles: ['officer', 'clerk'],
    documents: ['paymentList'],
  },
  { ...resultPosting(posted, { zh: '公开殡葬政策和奖扶对象', en: 'Policy and recipients are published' }), next: '#settling' },
];

/** The family wants another place: handled apart, no condolence money, the same records and report. */
const elsewhere: readonly Step[] = [
  {
    name: 'otherHandling',
    zh: '不同意指定地点的另行处理，不发抚恤',
    en: 'Another place is wanted: handled apart, no condolence money',
    actors: ['villagersCommittee'],
    documents: ['otherHandlingRecord'],
  },
  { name: 'otherRecords', ...records },
  { name: 'otherReport', ...report },
];

/** Rural funeral affairs. */
export const gg09: PowerItem = {
  code: 'GG-09',
  category: 'services',
  nameZh: '农村殡葬事务管理',
  nameEn: 'Rural funeral affairs',
  summary: {
    zh: '死亡报告、火化通知、建档、月报、抚恤金审核。',
    en: 'Deaths are reported, cremation is notified, papers filed, a list sent monthly, claims to condolence money checked.',
  },
  condition: {
    zh: '来自郝家庄乡公开的权力运行流程图；不同意指定地点的另行处理，不发抚恤。',
    en: 'After the published flow chart of Haojiazhuang township; who does not agree to the place is handled apart, without condolence money.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['civilAffairs'],
  legalBasis: ['殡葬管理条例'],
  certainty: 'published',
  caveats: [
    {
      zh: '另行处理的内容来源没有写明；公示奖扶对象不写死因等隐私。',
      en: 'What handling apart means the source does not say; posting recipients tells no cause of death nor anything else private.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GG-09',
    classes: ['service'],
    archive: ['deathReport', 'cremationNotice', 'burialOpinion', 'cremationFile', 'deathList'],
    before: [
      {
        name: 'deathReport',
        zh: '丧主死亡，村民小组长及时报村委会',
        en: 'The group head reports a death at once',
        actors: ['groupLeader'],
        documents: ['deathReport'],
      },
      {
        name: 'cremationNotice',
        zh: '村派人送达火化遗体通知书',
        en: 'The village serves the cremation notice',
        actors: ['villagersCommittee'],
        documents: ['cremationNotice'],
      },
      {
        name: 'burialPlace',
        zh: '征求家属安葬地点意见',
        en: 'The family is asked about the burial place',
        actors: ['villagersCommittee', 'household'],
        documents: ['burialOpinion'],
        branches: [
          { choice: 'agreed', zh: '同意指定地点', en: 'agrees to the place', target: 'certificateCheck' },
          { choice: 'otherPlace', zh: '不同意指定地点', en: 'wants another place', target: 'otherHandling' },
        ],
      },
      ...agreed,
      ...elsewhere,
    ],
    after: [],
  }),
};
