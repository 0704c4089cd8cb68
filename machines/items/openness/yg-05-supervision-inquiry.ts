import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '监督和整改情况',
    en: 'What was found and put right',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: boards.villageAndChat,
  },
];

/** Supervision of village affairs, and answers to questions. */
export const yg05: PowerItem = {
  code: 'YG-05',
  category: 'openness',
  nameZh: '村务监督与质询答复',
  nameEn: 'Supervision and answering questions',
  summary: {
    zh: '村务监督委员会日常监督、意见处理，村民代表质询村委会成员。',
    en: 'Everyday supervision, what comes of opinions, and representatives questioning members of the committee.',
  },
  condition: {
    zh: '村务监督委员会、五名以上村民代表或十分之一以上有选举权的村民可书面质询（浙江）；对办件的质询也可在该办件中提出。',
    en: 'The supervision committee, five representatives or one tenth of the voters may ask in writing (Zhejiang); about a matter in hand also there.',
  },
  responsible: ['supervisionCommittee'],
  guidance: ['disciplineCommission', 'civilAffairs', 'organisationDepartment'],
  legalBasis: ['村民委员会组织法 第31、32条', '浙江省实施办法 第32、36、43条(参照)', '关于建立健全村务监督委员会的指导意见'],
  certainty: 'published',
  caveats: [{ zh: '浙江期限仅供参照。', en: 'The days are those of Zhejiang.' }],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'YG-05',
    classes: ['service'],
    archive: ['supervisionRecord', 'inquiryLetter', 'answerLetter', 'rectificationLedger'],
    before: [
      {
        name: 'watching',
        zh: '收集意见、列席会议、查看资料',
        en: 'Views are collected, meetings attended, papers looked into',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['supervisionRecord'],
      },
      {
        name: 'question',
        zh: '提出监督意见或发起书面质询',
        en: 'An opinion is given, or a question asked in writing',
        actors: ['supervisionCommittee', 'representatives'],
        roles: ['supervisor', 'clerk'],
        documents: ['inquiryLetter'],
      },
      {
        name: 'answer',
        zh: '被质询人书面或在会议上答复',
        en: 'Answered in writing or at the meeting',
        actors: ['villagersCommittee'],
        documents: ['answerLetter'],
        limit: { days: 15, unit: 'calendar', basis: 'published' },
      },
      {
        name: 'satisfaction',
        zh: '质询人对答复表示意见：满意的转督促整改，不满意的反映到街道',
        en: 'The questioner says whether the answer satisfies; if not, it goes to the subdistrict',
        actors: ['supervisionCommittee', 'representatives'],
        roles: ['supervisor', 'clerk'],
        documents: ['satisfaction'],
        next: 'correction',
        failed: 'streetVerification',
      },
      {
        name: 'streetVerification',
        zh: '街道核实答复',
        en: 'The subdistrict verifies and answers',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['verificationReply'],
        limit: { days: 20, unit: 'calendar', basis: 'published' },
      },
      {
        name: 'correction',
        zh: '督促整改，准备公开',
        en: 'Correction is seen to, and made ready to be public',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['rectificationLedger'],
      },
    ],
    posting: { upheld: 'correction' },
    after: [],
  }),
};
