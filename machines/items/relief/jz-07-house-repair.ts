import { belowLaw } from '../../fragments/below-law.ts';
import { relief } from '../../fragments/relief.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const week = { days: 7, unit: 'calendar', basis: 'published' } as const;

const disclosures: readonly Disclosed[] = [
  {
    zh: '评议结果',
    en: 'Result of the review',
    ...week,
    where: { zh: '村务公开栏及主要活动场所', en: 'Village board and main meeting places' },
  },
  {
    zh: '街道审核结果',
    en: 'Result of the subdistrict’s check',
    ...week,
    where: { zh: '街道及村务公开栏', en: 'Subdistrict and village board' },
  },
];

/** Helping with dilapidated house repair. */
export const jz07: PowerItem = {
  code: 'JZ-07',
  category: 'relief',
  nameZh: '农村危房改造申请协助',
  nameEn: 'Helping with dilapidated house repair',
  summary: {
    zh: '农户申请、村评议公示、街道审核公示、区级审批、竣工验收。',
    en: 'The household applies, the village reviews and posts, the subdistrict checks and posts, the district approves, the work is accepted.',
  },
  condition: {
    zh: '对象限低收入群体；村评议、公示不少于一周。',
    en: 'For people of low income only; reviewed by the village and posted for at least a week.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['housingBureau'],
  legalBasis: ['社会救助暂行办法 第37—40条'],
  certainty: 'published',
  caveats: [
    {
      zh: '区级公示五日见于一处办事指南，公示在区里，不在村务公开栏。',
      en: 'The five days of the district are one guide’s; it posts at its own place, not on the village board.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-07',
    archive: ['application', 'minutes', 'checkRecord', 'approvalForm', 'repairAgreement', 'acceptanceReport', 'photos'],
    intake: {
      zh: '农户书面申请并承诺，附户口簿、贫困类型证明、危房照片',
      en: 'The household applies in writing with its undertaking, household register, proof of hardship and photos of the house',
      actors: ['applicant'],
      documents: ['application', 'undertaking', 'identityPapers', 'hardshipProof', 'photos'],
    },
    before: [
      {
        name: 'villageReview',
        zh: '通知召开村民代表会议或村民会议',
        en: 'The representatives’ or the villagers’ assembly is called',
        actors: ['villagersCommittee'],
        called: {
          bodies: ['representativesAssembly', 'villagersAssembly'],
          decides: true,
          held: { zh: '会议评议', en: 'The assembly reviews' },
        },
      },
    ],
    upheld: 'villageReview',
    after: [
      {
        name: 'streetCheck',
        zh: '街道逐户核实',
        en: 'The subdistrict checks each house',
        actors: ['streetOffice'],
        roles: ['officer', 'clerk'],
        documents: ['checkRecord'],
        failed: '#villageReview',
      },
      {
        name: 'streetPosting',
        zh: '街道公示审核结果不少于一周',
        en: 'The subdistrict posts the result for at least a week',
        actors: ['streetOffice', 'villagersCommittee'],
        roles: ['officer', 'clerk'],
        documents: ['reviewNotice'],
        posting: { ...week, board: true },
        failed: 'streetCheck',
      },
      {
        name: 'approval',
        zh: '区级复核审批',
        en: 'The district checks and approves',
        actors: ['housingBureau'],
        roles: ['officer'],
        documents: ['approvalForm'],
        failed: '#villageReview',
      },
      {
        name: 'approvalPosting',
        zh: '区级公示不少于五天',
        en: 'The district posts it for at least 5 days',
        actors: ['housingBureau'],
        roles: ['officer'],
        documents: ['announcement'],
        posting: { days: 5, unit: 'calendar', basis: 'published', board: false },
        failed: 'approval',
      },
      {
        name: 'repair',
        zh: '签订改造协议、施工',
        en: 'Agreement and repair',
        actors: ['household', 'streetOffice'],
        roles: ['officer', 'clerk'],
        documents: ['repairAgreement'],
      },
      {
        name: 'acceptance',
        zh: '竣工联合验收、补助发放',
        en: 'Joint acceptance, then the grant is paid',
        actors: ['housingBureau', 'streetOffice'],
        roles: ['officer'],
        documents: ['acceptanceReport', 'photos'],
        failed: 'repair',
      },
    ],
  }),
};
