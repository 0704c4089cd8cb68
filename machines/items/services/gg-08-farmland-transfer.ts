import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { resultPosting } from '../../fragments/result-posting.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const posted = { days: 5, unit: 'calendar', basis: 'borrowed' } as const;

const disclosures: readonly Disclosed[] = [
  {
    zh: '流转面积、去向',
    en: 'Area transferred, and to whom',
    ...posted,
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
];

/** Help with and filing of farmland transfers. */
export const gg08: PowerItem = {
  code: 'GG-08',
  category: 'services',
  nameZh: '农户土地经营权流转服务与备案',
  nameEn: 'Help with and filing of farmland transfers',
  summary: {
    zh: '农户委托流转、受让方审查、合同和备案。',
    en: 'The farmer entrusts the transfer, the taker is examined, contract and filing.',
  },
  condition: {
    zh: '农户自主决定，发包方备案；工商资本须资格和项目审查、风险防范；再流转须承包方书面同意。',
    en: 'The farmer decides, the grantor files it; business capital is examined for its standing and project, with provision for risk; a further transfer needs the contractor’s written consent.',
  },
  responsible: ['collective'],
  guidance: ['agricultureBureau'],
  legalBasis: ['农村土地承包法 第36、45、46条'],
  certainty: 'published',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GG-08',
    classes: ['service'],
    archive: ['entrustment', 'transferRegister', 'reviewOpinion', 'contract', 'filingForm', 'transferLedger'],
    intake: {
      zh: '农户申请或书面委托',
      en: 'The farmer applies or entrusts in writing',
      actors: ['household'],
      documents: ['entrustment'],
      rules: ['G60'],
    },
    before: [
      {
        name: 'listing',
        zh: '村登记发布、协商条件',
        en: 'The village lists it and negotiates terms',
        actors: ['collective'],
        documents: ['transferRegister'],
      },
      {
        name: 'takerReview',
        zh: '街道农经机构审查受让方资格和项目',
        en: 'The subdistrict’s farm office examines the taker and the project',
        actors: ['streetFarmOffice'],
        roles: ['officer'],
        documents: ['reviewOpinion'],
        failed: 'listing',
      },
      {
        name: 'contract',
        zh: '签订统一文本合同（一式四份）',
        en: 'Standard contract in four copies',
        actors: ['household'],
        event: 'contract.signed',
        documents: ['contract'],
      },
      {
        name: 'filing',
        zh: '向发包方和街道备案',
        en: 'Filed with the grantor and the subdistrict',
        actors: ['collective'],
        documents: ['filingForm'],
      },
      resultPosting(posted, {
        zh: '登记台账、公开流转情况',
        en: 'Entered in the ledger and published',
        actors: ['collective'],
        documents: ['transferLedger', 'resultNotice'],
      }),
    ],
    after: [],
  }),
};
