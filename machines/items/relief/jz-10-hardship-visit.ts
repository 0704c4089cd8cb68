import { belowLaw } from '../../fragments/below-law.ts';
import { relief } from '../../fragments/relief.ts';
import { resultPosting } from '../../fragments/result-posting.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const posted = { days: 5, unit: 'calendar', basis: 'borrowed' } as const;

const disclosures: readonly Disclosed[] = [
  {
    zh: '慰问对象和金额',
    en: 'Who receives how much',
    ...posted,
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
];

/** Naming hardship households and Party members for a visit grant. */
export const jz10: PowerItem = {
  code: 'JZ-10',
  category: 'relief',
  nameZh: '困难群众和困难党员慰问对象推荐',
  nameEn: 'Naming hardship households and Party members for a visit grant',
  summary: {
    zh: '节日慰问、困难补助等一次性救济的人选确定。',
    en: 'Choosing who receives visit grants on festivals, hardship grants and other single payments.',
  },
  condition: {
    zh: '宁海清单列有困难补助申请；某地公开表要求按季公布慰问金、慈善救助情况。',
    en: 'The list of Ninghai has applications for hardship grants; one place publishes visit grants and charity every quarter.',
  },
  responsible: ['partyBranch', 'villagersCommittee'],
  guidance: ['organisationDepartment', 'civilAffairs'],
  legalBasis: ['村民委员会组织法 第30条(三)'],
  certainty: 'composite',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-10',
    archive: ['nomination', 'minutes', 'reviewOpinion', 'signedReceipts', 'resultNotice'],
    before: [
      {
        name: 'nomination',
        zh: '摸底，个人申请或党小组、村民小组推荐',
        en: 'Survey; people apply or are nominated by Party or villagers’ groups',
        actors: ['villageGroup', 'partyBranch'],
        documents: ['nomination'],
      },
      {
        name: 'committeeReview',
        zh: '村“两委”会议评议',
        en: 'The two committees review',
        actors: ['twoCommittees'],
        meeting: 'twoCommittees',
        documents: ['minutes', 'signIn', 'tally'],
        failed: 'nomination',
      },
    ],
    upheld: 'nomination',
    after: [
      {
        name: 'streetReview',
        zh: '报街道审核',
        en: 'The subdistrict reviews',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['reviewOpinion'],
        failed: '#nomination',
      },
      {
        name: 'handingOver',
        zh: '发放签领',
        en: 'Handed over against signature',
        actors: ['villagersCommittee'],
        documents: ['signedReceipts'],
      },
      resultPosting(posted, { zh: '公开慰问对象和金额', en: 'Recipients and amounts are published' }),
    ],
  }),
};
