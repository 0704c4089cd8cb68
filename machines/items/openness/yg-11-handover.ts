import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '移交情况', en: 'The handover', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** Handover when the villagers' committee changes. */
export const yg11: PowerItem = {
  code: 'YG-11',
  category: 'openness',
  nameZh: '村民委员会换届工作移交',
  nameEn: 'Handover when the village committee changes',
  summary: {
    zh: '印章、账目、资产、档案、合同移交。',
    en: 'Seals, books, assets, records and contracts are handed over.',
  },
  condition: {
    zh: '自新一届村民委员会产生之日起十日内完成，由村民选举委员会主持，街道监督。',
    en: 'Within ten days of the new committee’s election, led by the election committee, watched by the subdistrict.',
  },
  responsible: ['electionCommittee'],
  guidance: ['civilAffairs'],
  legalBasis: ['村民委员会组织法 第20条'],
  certainty: 'published',
  caveats: [
    {
      zh: '十日自记录选举结果起算，清点和签字移交都在其内。',
      en: 'The ten days run from the election result on record; the count and the signing both lie within them.',
    },
  ],
  disclosures,
  overall: {
    zh: '自新一届村民委员会产生之日起',
    en: 'from the election of the new committee',
    days: 10,
    unit: 'calendar',
    basis: 'statute',
  },
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'YG-11',
    classes: ['service'],
    archive: ['handoverList', 'electionResult', 'stocktakingRecord', 'handoverDeed'],
    before: [
      {
        name: 'handoverList',
        zh: '原村民委员会编制移交清单',
        en: 'The outgoing committee lists what is to be handed over',
        actors: ['villagersCommittee'],
        documents: ['handoverList'],
      },
      {
        name: 'newCommittee',
        zh: '新一届村民委员会产生，移交期限开始',
        en: 'The new committee is elected; the days of the handover begin',
        actors: ['electionCommittee'],
        documents: ['electionResult'],
      },
      {
        name: 'stocktaking',
        zh: '清点印章、账目、资产、档案、合同',
        en: 'Seals, books, assets, records and contracts are counted',
        actors: ['electionCommittee'],
        documents: ['stocktakingRecord'],
        limit: { days: 10, unit: 'calendar', basis: 'statute', through: 'handover' },
      },
      {
        name: 'handover',
        zh: '三方签字移交，街道监交',
        en: 'Signed by all three, watched by the subdistrict',
        actors: ['streetOffice', 'villagersCommittee', 'electionCommittee'],
        roles: ['officer', 'clerk'],
        documents: ['handoverDeed'],
      },
    ],
    posting: { upheld: 'stocktaking' },
    after: [],
  }),
};
