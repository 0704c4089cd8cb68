import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '评议结果', en: 'The result', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** Democratic appraisal of cadres and paid staff. */
export const yg06: PowerItem = {
  code: 'YG-06',
  category: 'openness',
  nameZh: '民主评议村干部和聘用人员',
  nameEn: 'Democratic appraisal of cadres and paid staff',
  summary: {
    zh: '每年至少一次，由村务监督机构主持；连续两次不称职的职务终止。',
    en: 'At least once a year, led by the supervision committee; two failures in a row end the post.',
  },
  condition: {
    zh: '评议对象为村民委员会成员和由村集体承担误工补贴的聘用人员，由村民会议或村民代表会议评议。',
    en: 'Members of the villagers’ committee, and staff whose lost-work allowance the village bears, appraised by villagers or representatives in assembly.',
  },
  responsible: ['supervisionCommittee'],
  guidance: ['organisationDepartment', 'civilAffairs'],
  legalBasis: ['村民委员会组织法 第33条'],
  certainty: 'published',
  caveats: [
    {
      zh: '测评不是一项决议：会议只核对通知和到会人数，各人得票见统计表。',
      en: 'An appraisal is no resolution: notice and presence are judged, and how each fared stands in the tally.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'YG-06',
    classes: ['service'],
    archive: ['appraisalPlan', 'dutyReport', 'appraisalForms', 'minutes', 'signIn', 'tally', 'appraisalReport'],
    before: [
      {
        name: 'appraisalPlan',
        zh: '制定评议方案，公告',
        en: 'The appraisal is planned and announced',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['appraisalPlan', 'announcement'],
      },
      {
        name: 'dutyReport',
        zh: '被评议人提交述职报告',
        en: 'Those appraised report on their duties',
        actors: ['villagersCommittee'],
        documents: ['dutyReport'],
      },
      {
        name: 'appraisal',
        zh: '通知村民代表会议或村民会议评议',
        en: 'The representatives or the villagers are called to appraise',
        actors: ['supervisionCommittee', 'villagersCommittee'],
        documents: ['appraisalForms'],
        called: {
          bodies: ['representativesAssembly', 'villagersAssembly'],
          decides: false,
          held: {
            zh: '会上述职，测评投票，当场计票',
            en: 'Duties are reported on, forms filled in and counted on the spot',
          },
        },
      },
    ],
    posting: { upheld: 'appraisal' },
    after: [
      {
        name: 'streetReport',
        zh: '结果报街道；有连续两次不称职的，附记录',
        en: 'The result goes to the subdistrict, with the record where somebody failed twice in a row',
        actors: ['supervisionCommittee', 'streetOffice'],
        roles: ['supervisor', 'officer', 'clerk'],
        documents: ['appraisalReport'],
        branches: [{ documents: ['repeatedUnfitness'], target: 'termination' }, { target: 'archiving' }],
      },
      {
        name: 'termination',
        zh: '连续两次不称职的，办理职务终止',
        en: 'The post of whoever failed twice in a row is ended',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['terminationRecord'],
      },
    ],
  }),
};
