import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { periodicDisclosure } from '../../fragments/periodic-disclosure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '党组织决议、发展党员、党费收缴',
    en: 'Resolutions of the Party organisation, admissions, dues',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: boards.party,
  },
];

/** Disclosure of Party affairs. */
export const yg03: PowerItem = {
  code: 'YG-03',
  category: 'openness',
  nameZh: '党务公开',
  nameEn: 'Disclosure of party affairs',
  summary: {
    zh: '村党组织决议、发展党员、党费、民主评议等公开；每期一件。',
    en: 'Resolutions of the village’s Party organisation, admissions, dues, appraisals; one matter for each round.',
  },
  condition: {
    zh: '党务、村务、财务公开并列；具体期限未检索到，按季度办理。',
    en: 'Stands beside village affairs and finance; no period was found, so it is done by the quarter.',
  },
  responsible: ['partyBranch'],
  guidance: ['organisationDepartment'],
  legalBasis: ['中国共产党党务公开条例(试行)'],
  certainty: 'inferred',
  caveats: [
    {
      zh: '步骤、天数和每季度一次为推断；村务公开的十五日不及于党务，本流程从严按十五日。',
      en: 'Steps, days and the quarter are inferred; the fifteen days of village affairs do not reach Party affairs, and are kept here all the same.',
    },
    {
      zh: '公示稿由村务监督委员会成员记录审查；纪检委员兼任的即由其审查。',
      en: 'The review of the draft is recorded by a member of the supervision committee, which the discipline member may be.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: periodicDisclosure({
    code: 'YG-03',
    period: 'quarter',
    publisher: 'partyBranch',
    reviewer: 'disciplineMember',
    archive: ['disclosureCatalogue', 'minutes', 'opinionLedger'],
    before: [
      {
        name: 'disclosureCatalogue',
        zh: '列出公开内容',
        en: 'What is to be made public is listed',
        actors: ['partyBranch'],
        documents: ['disclosureCatalogue'],
      },
    ],
    upheld: 'disclosureCatalogue',
    confirmation: {
      name: 'branchApproval',
      zh: '村党组织会议审定，在党务公开栏、党员大会公开',
      en: 'Approved by the Party organisation; on the Party board and at the members’ assembly',
      actors: ['partyBranch'],
      documents: ['minutes'],
    },
    after: [
      {
        name: 'memberOpinions',
        zh: '收集党员意见并反馈',
        en: 'Party members’ comments are collected and answered',
        actors: ['disciplineMember', 'partyBranch'],
        documents: ['opinionLedger'],
      },
    ],
  }),
};
