import { belowLaw } from '../../fragments/below-law.ts';
import { relief } from '../../fragments/relief.ts';
import { resultPosting } from '../../fragments/result-posting.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const posted = { days: 5, unit: 'calendar', basis: 'borrowed' } as const;

const disclosures: readonly Disclosed[] = [
  {
    zh: '分配名单和数量',
    en: 'Who receives how much',
    ...posted,
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
];

/** Receiving and handing out relief and donated goods. */
export const jz09: PowerItem = {
  code: 'JZ-09',
  category: 'relief',
  nameZh: '救灾、捐赠款物接收与发放',
  nameEn: 'Receiving and handing out relief and donated goods',
  summary: {
    zh: '政府拨付和社会捐赠款物的接收、分配、发放和公开。',
    en: 'Money and goods granted or donated: received, shared out, handed out and published.',
  },
  condition: {
    zh: '重大救灾救济款物分配列入一些村的重大事项清单，可按四议办理；法律要求公布管理使用情况。',
    en: 'Some villages count large distributions among their major matters and may take the four deliberations; law has management and use published.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['civilAffairs', 'emergencyBureau'],
  legalBasis: ['村民委员会组织法 第30条(三)'],
  certainty: 'composite',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-09',
    archive: ['receptionRegister', 'plan', 'recipientList', 'minutes', 'signedReceipts', 'resultNotice'],
    before: [
      {
        name: 'reception',
        zh: '接收登记，双方签字',
        en: 'Received and registered, signed by both sides',
        actors: ['villagersCommittee', 'supervisionCommittee'],
        documents: ['receptionRegister'],
        branches: [
          { choice: 'granted', zh: '政府拨付', en: 'granted by government', target: 'allocation' },
          {
            choice: 'donated',
            zh: '社会捐赠，开具捐赠票据',
            en: 'donated, against a donation receipt',
            rules: [{ rule: 'S04', as: 'S04.donated', documents: ['donationReceipt'] }],
            target: 'allocation',
          },
        ],
      },
      {
        name: 'allocation',
        zh: '拟订分配方案和名单',
        en: 'Plan and list are drafted',
        actors: ['twoCommittees'],
        documents: ['plan', 'recipientList'],
      },
      {
        name: 'representativesReview',
        zh: '村民代表会议评议',
        en: 'The villagers’ representatives review it',
        actors: ['representativesAssembly'],
        meeting: 'representativesAssembly',
        documents: ['minutes', 'signIn', 'tally'],
        failed: 'allocation',
      },
    ],
    upheld: 'allocation',
    after: [
      {
        name: 'handingOut',
        zh: '发放并签领',
        en: 'Handed out against signature',
        actors: ['villagersCommittee'],
        documents: ['signedReceipts'],
      },
      resultPosting(posted, { zh: '公开发放结果', en: 'What was handed out is published' }),
    ],
  }),
};
