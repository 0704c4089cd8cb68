import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { resultPosting } from '../../fragments/result-posting.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const posted = { days: 5, unit: 'working', basis: 'published' } as const;

const disclosures: readonly Disclosed[] = [
  {
    zh: '补贴对象、面积、金额',
    en: 'Who receives how much for which area',
    ...posted,
    where: { zh: '村务公开栏', en: 'Village board' },
  },
];

/** Declaring and checking farm subsidies. */
export const gg04: PowerItem = {
  code: 'GG-04',
  category: 'services',
  nameZh: '耕地地力保护补贴等惠农补贴申报核实',
  nameEn: 'Declaring and checking farm subsidies',
  summary: {
    zh: '村编制清册、公示、街道核实、区汇总兑付。',
    en: 'The village makes and posts the roll, the subdistrict checks it, the district sums up and pays.',
  },
  condition: {
    zh: '以承包确权面积等为依据，改变用途和撂荒的不补；一卡通发放。',
    en: 'By the contracted area as registered; nothing for land put to other use or left fallow; paid by card.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['agricultureBureau', 'financeBureau'],
  legalBasis: ['耕地地力保护补贴年度实施方案'],
  certainty: 'published',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GG-04',
    classes: ['service'],
    archive: ['subsidyRoll', 'checkedRoll', 'summarySheet', 'paymentList', 'resultNotice'],
    before: [
      {
        name: 'roll',
        zh: '村核对面积和农户信息，填制清册，农户签字',
        en: 'The village checks areas and households and makes the roll; farmers sign',
        actors: ['villagersCommittee', 'household'],
        documents: ['subsidyRoll'],
      },
    ],
    posting: { upheld: 'roll' },
    after: [
      {
        name: 'streetCheck',
        zh: '街道核实、负责人签字盖章',
        en: 'The subdistrict checks; its head signs and seals',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['checkedRoll'],
        failed: '#roll',
      },
      {
        name: 'summary',
        zh: '区农业农村局汇总，会同财政确定标准',
        en: 'The agriculture bureau sums up and sets the rate with the finance bureau',
        actors: ['agricultureBureau', 'financeBureau'],
        roles: ['officer'],
        documents: ['summarySheet'],
        failed: 'streetCheck',
      },
      {
        name: 'payout',
        zh: '一卡通兑付',
        en: 'Paid by card',
        actors: ['financeBureau'],
        roles: ['officer'],
        documents: ['paymentList'],
      },
      resultPosting(posted, { zh: '发放结果公开', en: 'Payments are published' }),
    ],
  }),
};
