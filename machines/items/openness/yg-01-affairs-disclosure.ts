import { belowLaw } from '../../fragments/below-law.ts';
import { periodicDisclosure } from '../../fragments/periodic-disclosure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '年度计划、决议、补贴、宅基地、计生等',
    en: 'Plans of the year, resolutions, subsidies, homesteads, family planning and so on',
    days: 5,
    unit: 'calendar',
    basis: 'published',
    where: { zh: '村务公开栏；辅以会议、广播、微信群', en: 'Village board; meetings, broadcast and chat group besides' },
  },
];

/** Regular disclosure of village affairs. */
export const yg01: PowerItem = {
  code: 'YG-01',
  category: 'openness',
  nameZh: '村务公开（常规）',
  nameEn: 'Regular disclosure of village affairs',
  summary: {
    zh: '提出方案、监委审查、联席会议确定、公布、答复异议的标准流程；每期一件。',
    en: 'Planned, reviewed by the supervisors, settled by a joint meeting, made public, objections answered; one matter for each round.',
  },
  condition: {
    zh: '一般事项至少每季度公布一次，涉及村民利益的重大事项随时公布；公布不少于十五日，提前撤下的重新公布。',
    en: 'General matters at least once a quarter, major ones at once; up for fifteen days or more, and again in full if taken down early.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['civilAffairs'],
  legalBasis: ['村民委员会组织法 第30、31条', '山东省村务公开条例 第7、11—16条(参照)'],
  certainty: 'published',
  caveats: [
    {
      zh: '陕西省村务公开规定未检索到；“加盖监委会公章”出自安徽广德做法。',
      en: 'No text for Shaanxi was found; the supervisors’ stamp is a practice of Guangde in Anhui.',
    },
    {
      zh: '山东以公布后五日为村民提出异议的期间；本流程在公布期内都可提出。',
      en: 'In Shandong villagers object within five days of the posting; here they may as long as it is up.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: periodicDisclosure({
    code: 'YG-01',
    period: 'quarter',
    publisher: 'villagersCommittee',
    reviewer: 'supervisionCommittee',
    archive: ['disclosurePlan', 'minutes'],
    before: [
      {
        name: 'disclosurePlan',
        zh: '村民委员会提出公开方案',
        en: 'The villagers’ committee draws up the plan of disclosure',
        actors: ['villagersCommittee'],
        documents: ['disclosurePlan'],
      },
    ],
    upheld: 'disclosurePlan',
    confirmation: {
      name: 'jointMeeting',
      zh: '村党组织与村民委员会联席会议确定，按形式和时间公布，加盖监委印章',
      en: 'A joint meeting of Party organisation and villagers’ committee settles content, form and time; stamped by the supervisors',
      actors: ['partyBranch', 'villagersCommittee'],
      documents: ['minutes'],
    },
  }),
};
