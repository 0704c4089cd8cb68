import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '审计结果', en: 'The audit’s result', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** Audit of village officials' economic responsibility, in office and on leaving it. */
export const yg09: PowerItem = {
  code: 'YG-09',
  category: 'openness',
  nameZh: '村干部任期和离任经济责任审计',
  nameEn: "Audit of village officials' economic responsibility",
  summary: {
    zh: '村配合审计、提供资料，结果公布，问题整改。',
    en: 'The village works with the auditors and gives them its books; the result is made public and faults are put right.',
  },
  condition: {
    zh: '由区农业、财政部门或街道组织；离任审计结果应在下届选举前公布；五分之一以上村民可要求增加审计事项。',
    en: 'Organised by district bureaus or the subdistrict; on leaving office, public before the next election; one fifth of the villagers may ask for more to be audited.',
  },
  responsible: ['streetOffice', 'villagersCommittee'],
  guidance: ['agricultureBureau', 'financeBureau', 'auditBureau'],
  legalBasis: ['村民委员会组织法 第35条'],
  certainty: 'published',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'YG-09',
    classes: ['service'],
    archive: ['auditNotice', 'materialList', 'auditReport', 'rectificationReport'],
    before: [
      {
        name: 'auditNotice',
        zh: '街道或区农业农村部门下达审计通知，写明审计事项（含村民要求增加的）',
        en: 'Subdistrict or agriculture bureau gives notice of the audit and its subjects, with those that villagers asked for',
        actors: ['streetOffice', 'agricultureBureau'],
        roles: ['officer'],
        documents: ['auditNotice'],
      },
      {
        name: 'materials',
        zh: '村提供账簿、合同、台账',
        en: 'The village gives books, contracts and ledgers',
        actors: ['villagersCommittee', 'agencyCentre'],
        documents: ['materialList'],
      },
      {
        name: 'auditing',
        zh: '审计，征求意见，出具报告',
        en: 'Audited; opinion is asked; the report is made',
        actors: ['auditTeam'],
        roles: ['officer'],
        documents: ['opinionRecord', 'auditReport'],
        failed: 'materials',
      },
    ],
    posting: { upheld: 'auditing' },
    after: [
      {
        name: 'rectification',
        zh: '整改；有问题线索的移送',
        en: 'Put right; leads, where there are any, are passed on',
        actors: ['villagersCommittee', 'streetOffice'],
        documents: ['rectificationReport'],
        branches: [{ documents: ['leadTransfer'], target: 'leads' }, { target: 'archiving' }],
      },
      {
        name: 'leads',
        zh: '区纪委监委接收问题线索',
        en: 'The discipline commission receives the leads',
        actors: ['disciplineCommission'],
        roles: ['officer'],
        documents: ['leadReceipt'],
      },
    ],
  }),
};
