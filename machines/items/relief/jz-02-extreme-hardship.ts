import { belowLaw } from '../../fragments/below-law.ts';
import { relief } from '../../fragments/relief.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '初审意见',
    en: 'First finding',
    days: 7,
    unit: 'calendar',
    basis: 'recalled',
    where: { zh: '村公示栏', en: 'Village board' },
  },
];

/** Helping with extreme-hardship support. */
export const jz02: PowerItem = {
  code: 'JZ-02',
  category: 'relief',
  nameZh: '特困人员救助供养申请协助',
  nameEn: 'Helping with extreme-hardship support',
  summary: {
    zh: '对象是无劳动能力、无生活来源、无法定赡养人的老年人、残疾人、未成年人。',
    en: 'For the old, the disabled and minors who cannot work, have no income and nobody bound by law to support them.',
  },
  condition: {
    zh: '本人困难可委托村代提申请；村和机构有报告情况变化的义务。',
    en: 'Who cannot apply may have the village apply; village and institutions have to report changes.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['civilAffairs'],
  legalBasis: ['社会救助暂行办法 第14—19条', '特困人员认定办法(民发〔2021〕43号)'],
  certainty: 'composite',
  caveats: [
    {
      zh: '天数凭记忆，未检索到43号文正文；终止供养公示没有写天数，按法定日数。',
      en: 'Days are recalled, the text of document 43 was not found; none are given for the notice of termination, where those of law hold.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-02',
    archive: ['application', 'investigation', 'initialOpinion', 'confirmation', 'careAgreement'],
    intake: {
      zh: '本人或村代向街道提出申请，附户口簿、身份证、残疾证等',
      en: 'The applicant, or the village for him, applies to the subdistrict with household register, identity card, disability certificate and the like',
      actors: ['applicant', 'villageAgent'],
      documents: ['application', 'identityPapers'],
    },
    before: [
      {
        name: 'investigation',
        zh: '街道调查核实并提出初审意见',
        en: 'The subdistrict investigates and gives its first finding',
        actors: ['streetOffice', 'villagersCommittee'],
        roles: ['officer', 'clerk'],
        documents: ['investigation', 'initialOpinion'],
        limit: { days: 15, unit: 'working', basis: 'recalled' },
      },
    ],
    upheld: 'investigation',
    after: [
      {
        name: 'confirmation',
        zh: '区民政局确认',
        en: 'The civil affairs bureau confirms',
        actors: ['civilAffairs'],
        roles: ['officer'],
        documents: ['confirmation'],
        limit: { days: 15, unit: 'working', basis: 'recalled' },
        failed: '#investigation',
      },
      {
        name: 'careAgreement',
        zh: '签订供养、照料协议，集中或者分散供养',
        en: 'Agreement on support and care, in an institution or at home',
        actors: ['streetOffice', 'villagersCommittee'],
        roles: ['officer', 'clerk'],
        documents: ['careAgreement'],
      },
      {
        name: 'changeReport',
        zh: '村报告供养对象的情况变化',
        en: 'The village reports changes',
        actors: ['villagersCommittee'],
        documents: ['changeReport'],
        branches: [
          { choice: 'continued', zh: '继续供养', en: 'support goes on', target: 'archiving' },
          { choice: 'ended', zh: '不再符合条件，终止供养', en: 'no longer entitled: support ends', target: 'terminationPosting' },
        ],
      },
      {
        name: 'terminationPosting',
        zh: '公示终止供养',
        en: 'The end of support is posted',
        actors: ['villagersCommittee'],
        documents: ['terminationNotice'],
        posting: { days: 15, unit: 'calendar', basis: 'statute', board: true },
      },
    ],
  }),
};
