import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { places } from '../../fragments/places.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '新增资产登记、清查结果',
    en: 'New assets, and what the count found',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: places.village,
  },
];

/** Buying, registering and counting assets. */
export const zc06: PowerItem = {
  code: 'ZC-06',
  category: 'assets',
  nameZh: '集体资产购置、登记与清查',
  nameEn: 'Buying, registering and counting assets',
  summary: {
    zh: '新增资产按招投标购置，登记台账、年度清查、毁损处理。',
    en: 'Assets are bought by tender, registered, counted every year; what is lost or damaged is dealt with.',
  },
  condition: {
    zh: '不经四议。新增资产按采购、工程招投标程序；大额购置走 ZC-02，报废变卖走 ZC-04。丢失毁损的处理属集体财产处置，2025-05-01 起由成员大会决定。',
    en: 'Without the four deliberations. Assets are bought as purchases and works are; large sums go by ZC-02, writing off and selling by ZC-04. Loss and damage are disposal of collective property: since 2025-05-01 the members’ assembly decides.',
  },
  responsible: ['collective'],
  guidance: ['agricultureBureau'],
  legalBasis: ['农村集体经济组织法 第43条', '农经发〔2011〕13号'],
  certainty: 'published',
  caveats: [
    {
      zh: '没有集体经济组织的村，丢失毁损的处理按 ZC-04 由村民会议代行。',
      en: 'In a village without a collective loss and damage are dealt with by ZC-04, where the villagers’ assembly acts for it.',
    },
  ],
  disclosures,
  differences: [
    ...belowLaw(disclosures),
    {
      zh: '丢失毁损由谁处理',
      en: 'Who decides on loss and damage',
      source: 'representativesAssembly',
      law: 'collectiveMembersAssembly',
      citation: 'RCEO:26',
    },
  ],
  flow: directProcedure({
    code: 'ZC-06',
    classes: ['service'],
    archive: ['purchaseFile', 'assetCard', 'assetLedger', 'countSheet'],
    before: [
      {
        name: 'acquisition',
        zh: '新增资产按采购、招投标流程取得',
        en: 'Acquired through purchase or tender',
        actors: ['collective'],
        documents: ['purchaseFile'],
      },
      {
        name: 'registration',
        zh: '资产登记并公示',
        en: 'Registered and posted',
        actors: ['bookkeeper'],
        documents: ['assetCard'],
        posting: { days: 5, unit: 'calendar', basis: 'borrowed', board: true },
      },
      {
        name: 'ledger',
        zh: '村建明细台账，报街道中心备案建账',
        en: 'The village keeps its ledger; the centre is told and opens an account',
        actors: ['bookkeeper', 'agencyCentre'],
        roles: ['clerk', 'officer'],
        documents: ['assetLedger'],
      },
      {
        name: 'count',
        zh: '年度清查盘点；有丢失毁损的提交处理',
        en: 'The yearly count; loss or damage is put before the assembly',
        actors: ['supervisionCommittee', 'collectiveSupervisors'],
        roles: ['supervisor'],
        documents: ['countSheet'],
        next: 'countStatement',
        failed: 'lossResolution',
      },
      {
        name: 'lossResolution',
        zh: '丢失毁损提交成员大会处理',
        en: 'The members’ assembly decides on loss and damage',
        actors: ['collectiveMembersAssembly'],
        meeting: 'collectiveMembersAssembly',
        documents: ['resolution'],
      },
      {
        name: 'countStatement',
        zh: '整理清查结果，附盘点表',
        en: 'What the count found is put together, with the count sheet',
        actors: ['villagersCommittee'],
        documents: ['countSheet'],
      },
    ],
    posting: { upheld: 'count' },
    after: [],
  }),
};
