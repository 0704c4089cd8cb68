import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '档案目录', en: 'Catalogue of the records', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** Keeping the village's records, and opening them. */
export const yg08: PowerItem = {
  code: 'YG-08',
  category: 'openness',
  nameZh: '村务档案建立与查阅',
  nameEn: 'Keeping and opening village records',
  summary: {
    zh: '选举、会议、合同、账目、资产、宅基地、征地分配等档案的建立、查阅和换届移交。',
    en: 'Records of elections, meetings, contracts, accounts, assets, homesteads and land compensation: made, read, and handed over.',
  },
  condition: {
    zh: '由村民委员会和村务监督机构共同建立，应真实、准确、完整、规范；村民可申请查阅。',
    en: 'Made by the villagers’ committee and the supervisors together: true, exact, complete, in order. Villagers may ask to read them.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['archivesBureau', 'civilAffairs'],
  legalBasis: ['村民委员会组织法 第20、34条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '一件为一届的档案：入库后逐次登记查阅，到换届移交时办结。',
      en: 'One matter is the records of one term: readers are registered one by one, and it ends with the handover.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'YG-08',
    classes: ['service'],
    archive: ['archiveCatalogue', 'checklist', 'boxCatalogue', 'handoverList'],
    before: [
      {
        name: 'collection',
        zh: '按事项收集归档材料',
        en: 'Papers are collected matter by matter',
        actors: ['villagersCommittee'],
        documents: ['archiveCatalogue'],
      },
      {
        name: 'completenessCheck',
        zh: '村务监督委员会核对完整性',
        en: 'The supervision committee checks whether they are complete',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['checklist'],
        failed: 'collection',
      },
      {
        name: 'arrangement',
        zh: '整理入库、编号',
        en: 'Arranged, numbered, stored',
        actors: ['archivist'],
        documents: ['boxCatalogue'],
      },
    ],
    posting: { upheld: 'collection' },
    after: [
      {
        name: 'reading',
        zh: '村民申请查阅，逐次登记；新一届村民委员会产生的，转移交',
        en: 'Villagers ask to read, and each is registered; when a new committee is elected, the records are handed over',
        actors: ['archivist', 'villager'],
        branches: [
          { documents: ['readingRegister'], target: 'reading' },
          { documents: ['electionResult'], target: 'termHandover' },
        ],
      },
      {
        name: 'termHandover',
        zh: '换届移交，十日内完成',
        en: 'Handed over within ten days when the term changes',
        actors: ['villagersCommittee'],
        documents: ['handoverList'],
        limit: { days: 10, unit: 'calendar', basis: 'statute' },
      },
    ],
  }),
};
