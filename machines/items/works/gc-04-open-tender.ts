import { bands } from '../../fragments/bands.ts';
import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { places } from '../../fragments/places.ts';
import { resolutionPosted } from '../../fragments/resolution-posted.ts';
import { tender } from '../../fragments/tender.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const where = { zh: '村务公开栏、街道公共资源交易栏', en: 'Village board, trading board of the subdistrict' };
const disclosures: readonly Disclosed[] = [
  resolutionPosted,
  { zh: '招标公告', en: 'Notice of tender', days: 5, unit: 'calendar', basis: 'borrowed', where },
  { zh: '中标候选人', en: 'The candidates', days: 3, unit: 'calendar', basis: 'borrowed', where },
  { zh: '实施结果', en: 'The outcome', days: 5, unit: 'calendar', basis: 'borrowed', where: places.village },
];

/** Works put to open tender under the subdistrict's eyes. */
export const gc04: PowerItem = {
  code: 'GC-04',
  category: 'works',
  nameZh: '10万元以上限额以下工程（公开招标/街道组织）',
  nameEn: 'Works of 100,000 yuan and over, below the statutory limit (open tender)',
  summary: {
    zh: '对外公开招标，由街道招投标小组或限额以下平台监管。',
    en: 'Open tender, overseen by the subdistrict’s tender group or a platform for what is below the limit.',
  },
  condition: {
    zh: '须经四议。10万元以上、不足50万元；满50万元的进街道平台（GC-05），依法必须招标的见 GC-06。档位各地不同，由区、街道配置。',
    en: 'The four deliberations are needed. From 100,000 to below 500,000 yuan; from there GC-05 on the platform, and GC-06 where law asks for a tender. Bands differ by place and are set by district and subdistrict.',
  },
  responsible: ['villagersCommittee', 'collective'],
  guidance: ['agricultureBureau', 'housingBureau'],
  legalBasis: ['招标投标法 第4、46条(参照)', '招标投标法实施条例 第16、54条(参照)', '村民委员会组织法 第24条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '限额以下项目不属于依法必须招标，法定天数只是参照值。',
      en: 'Below the limit law asks for no tender; its days are taken as a pattern only.',
    },
    {
      zh: '公告和候选人张贴在村务公开栏，从严按十五日；金额分档为他处做法，禁止化整为零（招标投标法第4条）。',
      en: 'Notice and candidates hang on the village board, so fifteen days hold, the stricter reading. The amounts are practised elsewhere; splitting is forbidden (招标投标法 art. 4).',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'GC-04',
    subject: { zh: '工程项目和招标方案', en: 'the tender plan' },
    classes: ['villageAffair'],
    band: bands.works.street,
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'tenderNotice', 'evaluationReport', 'awardNotice', 'contract', 'result'],
    implementation: [
      {
        name: 'streetReview',
        zh: '报街道审核，登记项目',
        en: 'Subdistrict review; the project is registered',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['tenderApplication', 'budgetReview'],
      },
      ...tender({
        holder: ['villagersCommittee', 'streetTradingStation'],
        evaluators: ['evaluators', 'supervisionCommittee'],
        party: 'villagersCommittee',
        notice: {
          zh: '发布招标公告和招标文件',
          en: 'Notice of tender and tender documents',
          posting: { days: 5, unit: 'calendar', basis: 'borrowed', board: true },
        },
        candidates: { days: 3, unit: 'calendar', basis: 'borrowed', board: true },
        contract: { days: 30, unit: 'calendar', basis: 'borrowed' },
        filing: { zh: '合同备案', en: 'The contract is filed', actors: ['agencyCentre'], documents: ['filingForm'] },
        band: bands.works.street,
      }),
      {
        name: 'building',
        zh: '施工监管，验收结算按 GC-09 办理',
        en: 'Built under supervision; acceptance and settlement by GC-09',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['supervisionRecord'],
      },
    ],
  }),
};
