import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '事项、金额、对象、结果',
    en: 'Matter, amount, to whom, outcome',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: boards.villageAndChat,
  },
];

/** Special disclosure of major matters at once. */
export const yg04: PowerItem = {
  code: 'YG-04',
  category: 'openness',
  nameZh: '重大事项专项即时公开',
  nameEn: 'Special disclosure of major matters at once',
  summary: {
    zh: '征地补偿、资产资源发包租赁、工程招投标与决算、一事一议等专项公开。',
    en: 'Land compensation, letting of assets and resources, tenders and final accounts, levies and the like, each made public by itself.',
  },
  condition: {
    zh: '涉及村民利益的重大事项随时公布；某地以投入5万元以上为界，进程随时公布。',
    en: 'Major matters that touch villagers are made public at once; one place draws the line at 50,000 yuan and adds progress as it comes.',
  },
  responsible: ['villagersCommittee', 'collective'],
  guidance: ['civilAffairs', 'agricultureBureau'],
  legalBasis: ['村民委员会组织法 第30条', '农经发〔2011〕13号'],
  certainty: 'composite',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'YG-04',
    classes: ['service'],
    archive: ['specialDraft', 'checkOpinion', 'resultNotice'],
    before: [
      {
        name: 'specialDraft',
        zh: '事项形成决议或到达节点后，即提出公开内容',
        en: 'Drafted as soon as the decision or the milestone is there',
        actors: ['handler'],
        documents: ['specialDraft'],
      },
      {
        name: 'supervisorsCheck',
        zh: '村务监督委员会核对',
        en: 'Checked by the supervision committee',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['checkOpinion'],
        failed: 'specialDraft',
      },
    ],
    posting: { upheld: 'specialDraft' },
    after: [
      {
        name: 'progress',
        zh: '分阶段更新进展（时限较长的，每完成一阶段公布）；已有结果的，备妥结果',
        en: 'Progress is added at each stage of a long matter; when the outcome is there, it is made ready',
        actors: ['villagersCommittee'],
        branches: [
          { documents: ['progressNotice'], target: 'progress' },
          { documents: ['resultNotice'], target: 'resultPosting' },
        ],
      },
      {
        name: 'resultPosting',
        zh: '结果公开',
        en: 'The outcome is made public',
        actors: ['villagersCommittee'],
        documents: ['resultNotice'],
        posting: { days: 15, unit: 'calendar', basis: 'statute', board: true },
      },
    ],
  }),
};
