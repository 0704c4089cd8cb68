import { bands } from '../../fragments/bands.ts';
import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { inBand } from '../../fragments/in-band.ts';
import { places } from '../../fragments/places.ts';
import { resolutionPosted } from '../../fragments/resolution-posted.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const band = bands.works.village;
const disclosures: readonly Disclosed[] = [
  resolutionPosted,
  { zh: '成交单位和金额', en: 'Who won, at what price', days: 3, unit: 'calendar', basis: 'borrowed', where: places.village },
  { zh: '结算结果', en: 'The settlement', days: 5, unit: 'calendar', basis: 'borrowed', where: places.village },
];

/** Works for which qualified teams are invited to bid in the village. */
export const gc03: PowerItem = {
  code: 'GC-03',
  category: 'works',
  nameZh: '5万元至10万元以下工程（村内竞标）',
  nameEn: 'Works of 50,000 to under 100,000 yuan (village bidding)',
  summary: { zh: '邀请有资质队伍现场竞标的工程。', en: 'Works for which qualified teams are invited to bid on the spot.' },
  condition: {
    zh: '须经四议：5万元以上的工程属重大事项；门槛由区、街道配置。',
    en: 'The four deliberations are needed: works from 50,000 yuan are a major matter; district and subdistrict set the amounts.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['agricultureBureau'],
  legalBasis: ['村民委员会组织法 第24、30条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '所据制度用“村民议事会”表决，这里归入四议的第四议；成交公示3日借用他处决议公示天数。',
      en: 'The source has a villagers’ council vote; here that is the fourth deliberation. Three days for the deal are borrowed from elsewhere.',
    },
    {
      zh: '金额分档为他处做法。禁止化整为零（招标投标法第4条）。',
      en: 'The amounts are practised elsewhere. Splitting is forbidden (招标投标法 art. 4).',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'GC-03',
    subject: { zh: '5万元以上、10万元以下工程', en: 'the works' },
    classes: ['villageAffair'],
    band,
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'siteBudget', 'biddingRecord', 'contract', 'result'],
    implementation: [
      {
        name: 'siteBudget',
        zh: '现场预算、定施工方案，监委会全体成员参与',
        en: 'Budget and method set on site with all supervisors',
        actors: ['villagersCommittee', 'supervisionCommittee'],
        documents: ['siteBudget', 'worksMethod'],
      },
      {
        name: 'bidding',
        zh: '邀请有资质施工队现场竞标，当场公布结果',
        en: 'Qualified teams are invited to bid on site; the result is announced at once',
        actors: ['projectLead'],
        documents: ['biddingRecord', 'quotes'],
      },
      {
        name: 'dealPosting',
        zh: '成交公示',
        en: 'The deal is posted',
        actors: ['villagersCommittee'],
        documents: ['dealNotice'],
        posting: { days: 3, unit: 'calendar', basis: 'borrowed', board: true },
        failed: 'bidding',
      },
      {
        name: 'contract',
        zh: '签订合同',
        en: 'Contract',
        actors: ['villagersCommittee'],
        event: 'contract.signed',
        rules: [inBand(band), { rule: 'G52', bound: 'most' }],
        documents: ['contract'],
      },
      {
        name: 'filing',
        zh: '报街道“三资”服务中心备案',
        en: 'Filed with the subdistrict assets centre',
        actors: ['villagersCommittee', 'agencyCentre'],
        roles: ['officer', 'clerk'],
        documents: ['filingForm'],
      },
      {
        name: 'building',
        zh: '施工监管，验收结算按 GC-09 办理',
        en: 'Built under supervision; acceptance and settlement by GC-09',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['worksLog'],
      },
    ],
  }),
};
