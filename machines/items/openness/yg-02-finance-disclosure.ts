import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { periodicDisclosure } from '../../fragments/periodic-disclosure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '财务收支明细',
    en: 'Income and spending line by line',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: boards.finance,
  },
];

/** Disclosure of village finance. */
export const yg02: PowerItem = {
  code: 'YG-02',
  category: 'openness',
  nameZh: '村级财务公开',
  nameEn: 'Disclosure of village finance',
  summary: {
    zh: '财务计划、收入、支出、资产、资源、债权债务、收益分配等逐项逐笔公开。',
    en: 'Plans, income, spending, assets, resources, debts and distribution are made public line by line.',
  },
  condition: {
    zh: '至少每季度一次；往来较多的每月一次。',
    en: 'At least once a quarter; once a month where there is much traffic.',
  },
  responsible: ['collective', 'villagersCommittee'],
  guidance: ['agricultureBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第30条', '农村集体经济组织财务公开规定(农经发〔2011〕13号)', '农村集体经济组织法 第45条'],
  certainty: 'published',
  caveats: [{ zh: '某地固定为每季度首月20日公布。', en: 'One place always publishes on the 20th of a quarter’s first month.' }],
  disclosures,
  differences: belowLaw(disclosures),
  flow: periodicDisclosure({
    code: 'YG-02',
    period: 'quarter',
    busyPeriod: 'month',
    publisher: 'villagersCommittee',
    reviewer: 'supervisionCommittee',
    archive: ['statement', 'auditOpinion'],
    before: [
      {
        name: 'statement',
        zh: '街道代理中心出具报表',
        en: 'The centre provides statements',
        actors: ['agencyCentre'],
        roles: ['officer', 'clerk'],
        documents: ['statement'],
      },
      {
        name: 'audit',
        zh: '民主理财审核真实性、完整性，签字',
        en: 'Financial supervisors check truth and completeness, and sign',
        actors: ['supervisionCommittee', 'collectiveSupervisors'],
        roles: ['supervisor'],
        documents: ['auditOpinion'],
        failed: 'statement',
      },
    ],
    upheld: 'statement',
  }),
};
