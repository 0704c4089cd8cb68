import { belowLaw } from '../../fragments/below-law.ts';
import type { Band } from '../../fragments/bands.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { inBand } from '../../fragments/in-band.ts';
import { places } from '../../fragments/places.ts';
import type { Disclosed, PowerItem } from '../../item.ts';
import { worksPayment } from './works-payment.ts';

/** Another way for what GC-02 and GC-03 let, so it stands beside their bands. */
const band: Band = { from: null, below: ['band.works.selfBuild'] };

const disclosures: readonly Disclosed[] = [
  {
    zh: '自建决议与实施小组',
    en: 'The resolution and the working group',
    days: 3,
    unit: 'calendar',
    basis: 'borrowed',
    where: places.village,
  },
  { zh: '用工、材料、结算', en: 'Labour, materials, settlement', days: 5, unit: 'calendar', basis: 'borrowed', where: places.village },
];

/** Small works that the villagers build themselves. */
export const gc07: PowerItem = {
  code: 'GC-07',
  category: 'works',
  nameZh: '村级工程村民自建（10万元以下）',
  nameEn: 'Villagers building a small works project themselves (100,000 yuan or less)',
  summary: {
    zh: '技术含量不高、不涉及结构安全的小工程由村民自建，不招投标，收益归集体。',
    en: 'Small works that ask for little skill and touch no structural safety are built by the villagers themselves, without a tender; what is earned is the collective’s.',
  },
  condition: {
    zh: '须经四议。经街道工程领导小组预审同意后，由村民代表会议决议。',
    en: 'The four deliberations are needed, after the subdistrict’s works group has agreed.',
  },
  responsible: ['collective'],
  guidance: ['agricultureBureau', 'housingBureau'],
  legalBasis: ['衢江区“村级工程村民建”工作操作规则(试行)(参照)'],
  certainty: 'composite',
  caveats: [
    { zh: '验收与结算两步为补足，原文摘录未到该节。', en: 'Acceptance and settlement were added; the excerpt ends before them.' },
    {
      zh: '参照规则为10万元（含）以下；这里恰为10万元的从严进入招标。禁止化整为零（招标投标法第4条）。',
      en: 'The rule taken as a pattern includes 100,000 yuan itself; here exactly that goes to tender, the stricter reading. Splitting is forbidden (招标投标法 art. 4).',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'GC-07',
    subject: { zh: '村民自建工程', en: 'building it themselves' },
    classes: ['villageAffair'],
    band,
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'selfBuildForm', 'teamList', 'acceptanceReport', 'settlement', 'result'],
    preparation: [
      {
        name: 'selfBuildForm',
        zh: '填报村民自建审批表，送街道预审',
        en: 'The application form goes to the subdistrict for review',
        actors: ['collective'],
        documents: ['selfBuildForm'],
      },
      {
        name: 'preReview',
        zh: '街道工程领导小组预审',
        en: 'The subdistrict’s works group reviews it first',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['reviewOpinion'],
        failed: 'selfBuildForm',
      },
    ],
    implementation: [
      {
        name: 'teamPosting',
        zh: '两委提名实施小组并公示',
        en: 'The two committees nominate the working group and post it',
        actors: ['twoCommittees'],
        documents: ['teamList'],
        posting: { days: 3, unit: 'calendar', basis: 'borrowed', board: true },
      },
      {
        name: 'building',
        zh: '组织施工，村监委监督质量、安全、材料、资金',
        en: 'Built; the supervisors watch quality, safety, materials and money',
        actors: ['workTeam', 'supervisionCommittee'],
        documents: ['labourRecord', 'materialsBought'],
      },
      {
        name: 'acceptance',
        zh: '街道项目办会同验收；不合格的返工',
        en: 'Accepted together with the subdistrict; what is not good is done again',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['acceptanceReport'],
        failed: 'building',
      },
      worksPayment([inBand(band), 'G54', { rule: 'G52', bound: 'most' }]),
    ],
  }),
};
