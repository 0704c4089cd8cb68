import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const month = { days: 30, unit: 'calendar', basis: 'recalled' } as const;

const disclosures: readonly Disclosed[] = [
  {
    zh: '调解事项统计(不公开隐私)',
    en: 'Figures on mediation, nothing private',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
];

/** Mediating disputes. */
export const gg07: PowerItem = {
  code: 'GG-07',
  category: 'services',
  nameZh: '矛盾纠纷调解',
  nameEn: 'Mediating disputes',
  summary: {
    zh: '村人民调解委员会受理、调解、协议、回访。',
    en: 'The village’s mediation committee takes up disputes, mediates, has agreements signed and calls back.',
  },
  condition: {
    zh: '村民委员会法定职责；复杂纠纷报街道。',
    en: 'A duty of the villagers’ committee by law; difficult disputes go to the subdistrict.',
  },
  responsible: ['mediationCommittee'],
  guidance: ['justiceBureau'],
  legalBasis: ['人民调解法', '村民委员会组织法 第2、7条'],
  certainty: 'composite',
  caveats: [
    { zh: '期限凭记忆。', en: 'Time limits are recalled.' },
    {
      zh: '公开的只是统计，随村务公开(YG-01)公布；单件调解不公示。',
      en: 'Only figures are made public, with the disclosure of village affairs (YG-01); no single case is posted.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GG-07',
    classes: ['service'],
    archive: ['registrationForm', 'investigation', 'mediationRecord', 'callbackRecord'],
    before: [
      {
        name: 'registration',
        zh: '当事人申请或主动介入，登记',
        en: 'A party applies, or the mediators step in; logged',
        actors: ['applicant', 'mediator'],
        documents: ['registrationForm'],
        branches: [
          {
            choice: 'requested',
            zh: '当事人申请',
            en: 'a party applies',
            rules: [{ rule: 'S04', as: 'S04.requested', documents: ['mediationApplication'] }],
            target: 'factFinding',
          },
          { choice: 'steppedIn', zh: '主动介入', en: 'the mediators step in', target: 'factFinding' },
        ],
      },
      {
        name: 'factFinding',
        zh: '调查了解、告知权利',
        en: 'Facts are found, parties told of their rights',
        actors: ['mediator'],
        documents: ['investigation'],
      },
      {
        name: 'mediation',
        zh: '组织调解（一般一个月内）',
        en: 'Mediated, generally within a month',
        actors: ['mediationCommittee'],
        documents: ['mediationRecord'],
        limit: month,
        branches: [
          { choice: 'agreed', zh: '达成协议', en: 'the parties agree', target: 'agreement' },
          { choice: 'notAgreed', zh: '调解不成', en: 'the parties do not agree', target: 'referral' },
        ],
      },
      {
        name: 'agreement',
        zh: '达成协议的签书面协议',
        en: 'The agreement is put in writing',
        actors: ['mediationCommittee'],
        documents: ['mediationAgreement'],
        branches: [
          { choice: 'confirmed', zh: '申请司法确认', en: 'judicial confirmation is asked for', target: 'judicialConfirmation' },
          { choice: 'plain', zh: '不申请司法确认', en: 'no judicial confirmation', target: 'callback' },
        ],
      },
      {
        name: 'judicialConfirmation',
        zh: '三十日内申请司法确认',
        en: 'Judicial confirmation is applied for within 30 days',
        actors: ['applicant', 'mediationCommittee'],
        documents: ['confirmationRequest'],
        limit: month,
        next: 'callback',
      },
      {
        name: 'referral',
        zh: '不成的告知诉讼、仲裁途径或报街道',
        en: 'Told of court and arbitration, or handed on to the subdistrict',
        actors: ['mediationCommittee'],
        documents: ['referralNotice'],
      },
      {
        name: 'callback',
        zh: '回访',
        en: 'Called back',
        actors: ['mediator'],
        documents: ['callbackRecord'],
      },
    ],
    after: [],
  }),
};
