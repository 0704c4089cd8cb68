import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { sealing } from '../../fragments/sealing.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '可出具证明目录、流程、样式',
    en: 'Kinds of certificate, procedure, forms',
    days: 365,
    unit: 'calendar',
    basis: 'published',
    where: { zh: '办公场所、村务公开栏（长期）', en: 'Office and village board, for good' },
    permanent: true,
  },
];

/** Issuing certificates. */
export const gg02: PowerItem = {
  code: 'GG-02',
  category: 'services',
  nameZh: '村级组织出具证明',
  nameEn: 'Issuing certificates',
  summary: {
    zh: '仅对有法律依据的事项出具证明，含负面清单核对。',
    en: 'Certificates only where law allows them, checked against the list of what a village may not certify.',
  },
  condition: {
    zh: '民发〔2020〕20号第一批20类不应由村出具，如亲属关系、身份信息、无犯罪记录、婚姻状况等。',
    en: 'Twenty kinds may not be issued by a village (民发〔2020〕20号): kinship, identity, no criminal record, marital status and others.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['civilAffairs', 'approvalBureau', 'policeBureau', 'justiceBureau'],
  legalBasis: ['民发〔2020〕20号 关于改进和规范基层群众性自治组织出具证明工作的指导意见'],
  certainty: 'composite',
  caveats: [{ zh: '长期公示记为365日；办理时限未规定。', en: 'Posting for good stands as 365 days; no time limit is set.' }],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GG-02',
    classes: ['service'],
    archive: ['application', 'stub'],
    certificates: ['residence', 'collectiveMembership', 'landContractStatus'],
    intake: {
      zh: '群众提出申请，说明用途',
      en: 'Applied for, with its purpose',
      actors: ['applicant'],
      documents: ['application'],
      rules: ['S06'],
    },
    before: [
      {
        name: 'check',
        zh: '核对依据和情况：属负面清单的不出具，告知办理渠道',
        en: 'Check ground and facts; what may not be issued is refused with the right channel',
        actors: ['villageAgent'],
        documents: ['checkRecord'],
      },
      sealing({ zh: '主任签署、用印登记', en: 'The director signs; sealed and registered' }, ['S06']),
      {
        name: 'delivery',
        zh: '当场或约定时限内交付，留存根',
        en: 'Handed over at once or by the agreed time; the stub is kept',
        actors: ['villageAgent'],
        documents: ['stub'],
      },
    ],
    after: [],
  }),
};
