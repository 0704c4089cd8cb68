import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { places } from '../../fragments/places.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '各项收入', en: 'Income of every kind', days: 5, unit: 'calendar', basis: 'borrowed', where: places.finance },
];

/** Receiving collective income. */
export const zc03: PowerItem = {
  code: 'ZC-03',
  category: 'assets',
  nameZh: '村集体收入收缴管理',
  nameEn: 'Receiving collective income',
  summary: {
    zh: '承包费、租金、补助、捐赠等收入开票、缴存、入账。',
    en: 'Contract fees, rents, subsidies, donations: receipted, handed in, booked.',
  },
  condition: {
    zh: '不经四议。不得坐支、公款私存、设小金库；现金限额一般5000元。',
    en: 'Without the four deliberations. Money may not be spent before it is handed in, kept privately or off the books; cash is kept to 5,000 yuan as a rule.',
  },
  responsible: ['collective'],
  guidance: ['agricultureBureau', 'financeBureau'],
  legalBasis: ['农村集体经济组织法 第44、45条', '农经发〔2011〕13号'],
  certainty: 'composite',
  caveats: [
    {
      zh: '三日内缴存，最迟不跨月；跨月的由人核对。',
      en: 'Handed in within three days and never past the month’s end; the month’s end is checked by people.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'ZC-03',
    classes: ['service'],
    archive: ['receivableLedger', 'unifiedReceipt', 'bankReceipt', 'bookVoucher'],
    before: [
      {
        name: 'due',
        zh: '按合同或文件确认应收',
        en: 'What is due is confirmed by contract or document',
        actors: ['bookkeeper'],
        documents: ['receivableLedger', 'contract'],
      },
      {
        name: 'receipt',
        zh: '开具统一收据',
        en: 'The unified receipt is issued',
        actors: ['bookkeeper'],
        documents: ['unifiedReceipt'],
      },
      {
        name: 'deposit',
        zh: '三日内交账、缴存专户，最迟不跨月',
        en: 'Handed in to the account within three days, at latest within the month',
        actors: ['bookkeeper'],
        documents: ['depositSlip', 'bankReceipt'],
        limit: { days: 3, unit: 'calendar', basis: 'published' },
      },
      {
        name: 'booking',
        zh: '街道代理中心入账核对',
        en: 'The centre books and reconciles',
        actors: ['agencyCentre'],
        roles: ['officer', 'clerk'],
        documents: ['bookVoucher', 'reconciliation'],
      },
    ],
    posting: { upheld: 'booking' },
    after: [],
  }),
};
