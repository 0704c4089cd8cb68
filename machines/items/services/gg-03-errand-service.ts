import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '代办事项、流程、代办员电话',
    en: 'What is done for villagers, how, and whom to call',
    days: 365,
    unit: 'calendar',
    basis: 'published',
    where: { zh: '服务站(长期)', en: 'Service station, for good' },
    permanent: true,
  },
];

/** Errand service for villagers. */
export const gg03: PowerItem = {
  code: 'GG-03',
  category: 'services',
  nameZh: '便民服务代办',
  nameEn: 'Errand service for villagers',
  summary: {
    zh: '村代办员受理、上报、反馈群众办事。',
    en: 'The village agent takes, hands on and brings back what villagers have to settle with offices.',
  },
  condition: {
    zh: '卢龙“七步法”：委托、受理、办理、送达、归档、上报、回访；免费。',
    en: 'Seven steps of Lulong: entrust, accept, handle, deliver, file, report, call back; free of charge.',
  },
  responsible: ['serviceStation'],
  guidance: ['approvalBureau'],
  legalBasis: ['阎民发[2022]108号(公共服务类)'],
  certainty: 'published',
  caveats: [
    {
      zh: '长期公示记为365日；报送三个工作日，来源写明不超过一周；街道窗口的承诺时限因事项而异，未规定。',
      en: 'Posting for good stands as 365 days; three working days to hand on, a week at most in the source; what the window promises differs by matter and is not set.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GG-03',
    classes: ['service'],
    archive: ['entrustment', 'acceptanceRegister', 'submissionList', 'handlingResult', 'deliveryReceipt', 'agencyLedger', 'callbackRecord'],
    intake: {
      zh: '委托：填委托单、交资料',
      en: 'Entrusted: form and papers',
      actors: ['villager'],
      documents: ['entrustment', 'materialsList'],
      rules: [],
    },
    before: [
      {
        name: 'acceptance',
        zh: '受理：登记，材料不齐一次告知',
        en: 'Accepted and logged; missing papers are told at once',
        actors: ['villageAgent'],
        documents: ['acceptanceRegister', 'intakeReceipt'],
      },
      {
        name: 'submission',
        zh: '报送：三个工作日内送街道窗口（不超过一周）',
        en: 'Handed on to the subdistrict’s window within 3 working days (a week at most)',
        actors: ['villageAgent'],
        documents: ['submissionList'],
        limit: { days: 3, unit: 'working', basis: 'published' },
      },
      {
        name: 'processing',
        zh: '办理：街道窗口承诺时限内办结',
        en: 'Handled by the window within the time it promises',
        actors: ['streetServiceCentre'],
        roles: ['officer', 'clerk'],
        documents: ['handlingResult'],
        failed: 'submission',
      },
      {
        name: 'delivery',
        zh: '送达签收',
        en: 'Delivered against signature',
        actors: ['villageAgent'],
        documents: ['deliveryReceipt'],
      },
      {
        name: 'monthlyReport',
        zh: '登记台账、月报',
        en: 'Entered in the ledger and reported monthly',
        actors: ['villageAgent'],
        documents: ['agencyLedger'],
      },
      {
        name: 'callback',
        zh: '回访满意度',
        en: 'Called back: was it to satisfaction',
        actors: ['streetServiceCentre'],
        roles: ['officer', 'clerk'],
        documents: ['callbackRecord'],
      },
    ],
    after: [],
  }),
};
