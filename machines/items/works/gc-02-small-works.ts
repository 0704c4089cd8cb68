import { bands, type Band } from '../../fragments/bands.ts';
import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { inBand } from '../../fragments/in-band.ts';
import { places } from '../../fragments/places.ts';
import type { Step } from '../../fragments/step.ts';
import type { Disclosed, PowerItem } from '../../item.ts';
import { worksAcceptance } from './works-acceptance.ts';
import { worksPayment } from './works-payment.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '工程名称、金额、施工方、验收结果',
    en: 'The works, the amount, the builder, the acceptance',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: places.village,
  },
];

const area: Band = { from: null, below: ['band.works.informAll', ...(bands.works.small.below ?? [])] };
const all: Band = { from: 'band.works.informAll', below: bands.works.small.below };

/** From the amount at which all supervisors are told, all of them sign; below it those of the area. The estimate of the request counts. */
function informed(target: string): NonNullable<Step['branches']> {
  const signed = (band: Band, slip: string) => ({
    rules: [inBand(band, { as: `S05.${slip}`, of: 'step.request' }), { rule: 'S04', as: `S04.${slip}`, documents: [slip] } as const],
    target,
  });
  return [signed(area, 'informSlip'), signed(all, 'informSlipAll')];
}

/** Small works, decided by the two committees. */
export const gc02: PowerItem = {
  code: 'GC-02',
  category: 'works',
  nameZh: '5万元以下小额工程',
  nameEn: 'Small works below 50,000 yuan',
  summary: {
    zh: '两委会议决定、监委会知会或全程参与的小额工程。',
    en: 'Small works decided by the two committees, with the supervisors told or taking part throughout.',
  },
  condition: {
    zh: '不经四议。不足1万元的知会片区监委会成员，1万元以上、不足5万元的知会全体成员；门槛由区、街道配置。',
    en: 'Without the four deliberations. Below 10,000 yuan the supervisors of the area are told, from there to below 50,000 all of them; district and subdistrict set the amounts.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['agricultureBureau'],
  legalBasis: ['村民委员会组织法 第30条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '“三家以上询价”为常见做法，所据制度未写。',
      en: 'Asking three or more for a price is common practice; the source does not say so.',
    },
    {
      zh: '金额分档为他处做法。禁止化整为零（招标投标法第4条）；满5万元的按 GC-03 以上办理。',
      en: 'The amounts are practised elsewhere. Splitting is forbidden (招标投标法 art. 4); from 50,000 yuan it is GC-03 and above.',
    },
    {
      zh: '建设承包方案依法由村民会议或其授权的村民代表会议决定，两委只在已有的计划和授权内决定。',
      en: 'Building plans are by law for the villagers’ assembly or authorised representatives; the two committees decide within what these have planned or allowed.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GC-02',
    band: bands.works.small,
    classes: ['service'],
    archive: ['minutes', 'siteBudget', 'contract', 'acceptanceReport', 'settlement'],
    before: [
      {
        name: 'request',
        zh: '提出工程内容、地点和估算金额',
        en: 'The works, the place and the estimate are put forward',
        actors: ['villagersCommittee'],
        documents: ['projectRequest'],
        rules: [inBand(bands.works.small)],
      },
      {
        name: 'committeesMeeting',
        zh: '村“两委”全体会议讨论通过',
        en: 'The two committees meet in full and approve',
        actors: ['twoCommittees'],
        meeting: 'twoCommittees',
        failed: 'request',
      },
      {
        name: 'informing',
        zh: '知会村务监督委员会（1万元以上为全体成员）',
        en: 'The supervision committee is told (all members from 10,000 yuan)',
        actors: ['villagersCommittee'],
        branches: informed('siteBudget'),
      },
      {
        name: 'siteBudget',
        zh: '项目负责人、村干部、监委会成员现场预算并定施工方案（1万元以上为全体成员）',
        en: 'Budget and method set on site by project lead, cadres and supervisors (all of them from 10,000 yuan)',
        actors: ['villagersCommittee', 'supervisionCommittee'],
        documents: ['siteBudget', 'worksMethod'],
        branches: informed('quotes'),
        failed: 'informing',
      },
      {
        name: 'quotes',
        zh: '向三家以上询价，选择有资质的施工队',
        en: 'Three or more are asked for a price; a qualified team is chosen',
        actors: ['villagersCommittee'],
        documents: ['quoteRecord'],
      },
      {
        name: 'contract',
        zh: '签订合同并施工',
        en: 'Contract, and the works are done',
        actors: ['villagersCommittee', 'buildingTeam'],
        event: 'contract.signed',
        rules: [
          inBand(bands.works.small, { of: 'step.siteBudget' }),
          { rule: 'G52', bound: 'most', of: 'step.siteBudget', 'change.percent': 0 },
        ],
        documents: ['contract'],
      },
      worksAcceptance,
      worksPayment([inBand(bands.works.small, { of: 'step.contract' }), 'G54', { rule: 'G52', bound: 'most', of: 'step.contract' }]),
    ],
    posting: { upheld: 'acceptance' },
    after: [],
  }),
};
