import { bands } from '../../fragments/bands.ts';
import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { resolutionPosted } from '../../fragments/resolution-posted.ts';
import { tender } from '../../fragments/tender.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const where = { zh: '街道公共资源交易平台、村务公开栏', en: 'Trading platform of the subdistrict, village board' };

/** What the platform shows for the days of a tender: no disclosure of village affairs, so no fifteen days. */
const onPlatform: readonly Disclosed[] = [
  { zh: '招标公告', en: 'Notice of tender', days: 5, unit: 'calendar', basis: 'borrowed', where },
  { zh: '中标候选人', en: 'The candidates', days: 3, unit: 'calendar', basis: 'borrowed', where },
];

/** Works tendered on the subdistrict's trading platform. */
export const gc05: PowerItem = {
  code: 'GC-05',
  category: 'works',
  nameZh: '50万元至400万元工程（街道公共资源交易平台）',
  nameEn: 'Works of 500,000 to 4 million yuan (subdistrict trading platform)',
  summary: {
    zh: '进入街道/镇级公共资源交易中心招投标的工程。',
    en: 'Works tendered on the trading platform of the subdistrict.',
  },
  condition: {
    zh: '须经四议。他处做法：工程50—400万元（设备20—200万元、服务20—100万元）进镇级平台；本区档位由区、街道配置。满400万元的依法必须招标，见 GC-06。',
    en: 'The four deliberations are needed. Elsewhere works of 500,000 to 4 million yuan (equipment 200,000 to 2 million, services 200,000 to 1 million) go to the platform; district and subdistrict set their own bands. From 4 million law asks for a tender, see GC-06.',
  },
  responsible: ['collective', 'streetOffice'],
  guidance: ['agricultureBureau', 'housingBureau', 'financeBureau'],
  legalBasis: ['招标投标法 第4、46条(参照)', '招标投标法实施条例 第54条(参照)'],
  certainty: 'composite',
  caveats: [
    {
      zh: '所据流程图文本顺序被打乱，金额与环节的对应为推断；阎良区的档位未检索到。',
      en: 'The chart’s text came out of order, so which amount goes with which step is inferred; Yanliang’s own bands were not found.',
    },
    {
      zh: '平台公告、公示按平台天数；村务公开栏由决议公开、实施结果公开各满十五日。禁止化整为零（招标投标法第4条）。',
      en: 'On the platform its own days hold; on the village board resolution and outcome hang fifteen days each. Splitting is forbidden (招标投标法 art. 4).',
    },
  ],
  disclosures: [resolutionPosted, ...onPlatform],
  differences: belowLaw([resolutionPosted]),
  flow: fourDeliberations({
    code: 'GC-05',
    subject: { zh: '进街道平台招标的工程', en: 'the works and their tender' },
    classes: ['villageAffair'],
    band: bands.works.platform,
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'budget', 'tenderNotice', 'evaluationReport', 'awardNotice', 'contract', 'result'],
    implementation: [
      {
        name: 'registration',
        zh: '项目登记，街道（镇级中心）审批',
        en: 'The project is registered and approved by the subdistrict’s centre',
        actors: ['streetTradingStation'],
        roles: ['officer'],
        documents: ['registrationForm', 'drawings', 'budget'],
      },
      ...tender({
        holder: ['streetTradingStation'],
        evaluators: ['streetTradingStation', 'evaluators'],
        party: 'collective',
        notice: {
          zh: '平台公告并受理投标',
          en: 'Notice on the platform; bids are taken',
          posting: { days: 5, unit: 'calendar', basis: 'borrowed', board: false },
        },
        candidates: { days: 3, unit: 'calendar', basis: 'borrowed', board: false },
        contract: { days: 30, unit: 'calendar', basis: 'borrowed' },
        filing: {
          zh: '合同录入平台备案',
          en: 'The contract is entered on the platform and filed',
          actors: ['collective', 'streetTradingStation'],
          documents: ['filingForm'],
        },
        band: bands.works.platform,
      }),
      {
        name: 'building',
        zh: '监理、施工，验收结算按 GC-09 办理',
        en: 'Built under a site engineer; acceptance and settlement by GC-09',
        actors: ['collective', 'siteEngineer'],
        documents: ['siteEngineerRecord'],
      },
    ],
  }),
};
