import { belowLaw } from '../../fragments/below-law.ts';
import type { Band } from '../../fragments/bands.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { inBand } from '../../fragments/in-band.ts';
import { places } from '../../fragments/places.ts';
import { resolutionPosted } from '../../fragments/resolution-posted.ts';
import type { Step } from '../../fragments/step.ts';
import { tender } from '../../fragments/tender.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

/** From the lowest of the three bounds on: what is bought is only told with the tender plan, and nothing that must be tendered is turned away. */
const band: Band = { from: ['band.works.statutory', 'band.goods.statutory', 'band.services.statutory'], below: null };

/** What the trading platform shows for the days that the law of tenders asks for: no disclosure of village affairs, so no fifteen days. */
const onPlatform: readonly Disclosed[] = [
  { zh: '招标公告', en: 'Notice of tender', days: 5, unit: 'calendar', basis: 'borrowed', where: places.districtPlatform },
  {
    zh: '中标候选人',
    en: 'The candidates',
    days: 3,
    unit: 'calendar',
    basis: 'statute',
    where: { zh: '区公共资源交易平台、村务公开栏', en: 'Trading platform of the district, village board' },
  },
];

/** The kind of tender plan tells what is bought, and each kind has its own bound. */
const kinds: NonNullable<Step['branches']> = (['works', 'goods', 'services'] as const).map((kind) => ({
  rules: [
    { rule: 'S04', as: `S04.${kind}`, documents: [`${kind}TenderPlan`] },
    inBand({ from: `band.${kind}.statutory`, below: null }, { as: `S05.${kind}` }),
  ],
  target: 'tenderNotice',
}));

/** Procurement that law asks to be tendered. */
export const gc06: PowerItem = {
  code: 'GC-06',
  category: 'works',
  nameZh: '依法必须招标的工程、货物、服务',
  nameEn: 'Procurement that the law requires to be tendered',
  summary: {
    zh: '施工400万元、重要设备材料200万元、勘察设计监理服务100万元以上的项目。',
    en: 'Works from 4 million yuan, important equipment and materials from 2 million, surveying, design and site supervision from 1 million.',
  },
  condition: {
    zh: '须经四议。达到必须招标规模标准的，进区公共资源交易中心，执行招标投标法全部期限。',
    en: 'The four deliberations are needed. What reaches the scale goes to the district trading centre, with all time limits of the law of tenders.',
  },
  responsible: ['collective', 'streetOffice'],
  guidance: ['housingBureau', 'agricultureBureau', 'developmentReform'],
  legalBasis: ['招标投标法 第3、4、24、37、46条', '招标投标法实施条例 第16、54条', '必须招标的工程项目规定(国家发展改革委令第16号)'],
  certainty: 'composite',
  caveats: [
    {
      zh: '400/200/100万元出自流程图，与国家发展改革委令第16号(记忆)一致。',
      en: 'The amounts of 4, 2 and 1 million are from a chart and agree with 国家发展改革委令第16号 as recalled.',
    },
    {
      zh: '决议时按三项中最低的金额把关，登记时按工程、货物、服务各自的金额把关；禁止化整为零（招标投标法第4条）。',
      en: 'The resolution is held to the lowest of the three amounts, the registration to that of works, goods or services. Splitting is forbidden (招标投标法 art. 4).',
    },
    {
      zh: '候选人在平台公示不少于三日；村务公开栏由决议公开、实施结果公开各满十五日。',
      en: 'The candidates stay on the platform for at least three days; on the village board resolution and outcome hang fifteen days each.',
    },
  ],
  disclosures: [resolutionPosted, ...onPlatform],
  differences: belowLaw([resolutionPosted]),
  flow: fourDeliberations({
    code: 'GC-06',
    subject: { zh: '依法必须招标的项目', en: 'the project that must be tendered' },
    classes: ['villageAffair'],
    band,
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'tenderNotice', 'evaluationReport', 'awardNotice', 'contract', 'result'],
    implementation: [
      {
        name: 'registration',
        zh: '区公共资源交易中心登记，招标方案注明工程、货物或者服务',
        en: 'Registered with the district trading centre; the tender plan says whether works, goods or services',
        actors: ['districtTradingCentre'],
        roles: ['officer', 'clerk'],
        documents: ['projectApproval'],
        branches: kinds,
      },
      ...tender({
        holder: ['collective', 'districtTradingCentre'],
        evaluators: ['evaluators'],
        party: 'collective',
        notice: {
          zh: '发布招标公告、发售招标文件（不少于5日）',
          en: 'Notice of tender and sale of documents (at least 5 days)',
          posting: { days: 5, unit: 'calendar', basis: 'statute', board: false },
        },
        bidding: { days: 20, unit: 'calendar', basis: 'statute' },
        candidates: { days: 3, unit: 'calendar', basis: 'statute', board: false, within: { days: 3, unit: 'calendar', basis: 'statute' } },
        objections: { days: 3, unit: 'calendar', basis: 'statute' },
        contract: { days: 30, unit: 'calendar', basis: 'statute' },
        filing: {
          zh: '交易记录和合同报备',
          en: 'Record of the trade and contract are filed',
          actors: ['districtTradingCentre'],
          documents: ['platformRecord'],
        },
        band,
      }),
    ],
  }),
};
