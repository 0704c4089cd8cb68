import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '筹资筹劳方案', en: 'The plan', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
  { zh: '资金和劳务使用结果', en: 'Money and labour used', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** Raising money or labour for a public project (一事一议). */
export const zd06: PowerItem = {
  code: 'ZD-06',
  category: 'decision',
  nameZh: '村公益事业“一事一议”筹资筹劳',
  nameEn: 'Raising money or labour for a public project (one matter, one discussion)',
  summary: {
    zh: '村内道路、水利、环境等公益事业的筹资筹劳方案和奖补申报。',
    en: 'Raising money or labour for roads, water, the environment and the like, and applying for the subsidy.',
  },
  condition: {
    zh: '限村民直接受益的村内项目，举债、经营性项目不得列入；由村民会议或授权的村民代表会议决定，街道初审，区审批。',
    en: 'Only projects in the village that benefit villagers directly, none on credit or for business; resolved by the assembly or authorised representatives, then reviewed and approved above.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['agricultureBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第24条(三)', '国办发〔2007〕4号 村民一事一议筹资筹劳管理办法'],
  certainty: 'composite',
  caveats: [
    {
      zh: '区级七个工作日答复据国办发〔2007〕4号，凭记忆。',
      en: 'Seven working days for the district’s reply are recalled from 国办发〔2007〕4号.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'ZD-06',
    subject: { zh: '一事一议筹资筹劳方案', en: 'the plan to raise money or labour' },
    classes: ['levy'],
    bodies: ['representativesAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'householdSignatures', 'districtReply', 'acceptanceReport', 'result'],
    preparation: [
      {
        name: 'wishes',
        zh: '村“两委”征求群众意愿',
        en: 'The two committees ask what villagers wish',
        actors: ['twoCommittees'],
        documents: ['wishesRecord'],
      },
      {
        name: 'levyPlan',
        zh: '拟订筹资筹劳方案并公布',
        en: 'The plan is drafted and made public',
        actors: ['villagersCommittee'],
        documents: ['draftPlan'],
        posting: { days: 15, unit: 'calendar', basis: 'statute', board: true },
      },
      {
        name: 'householdSignatures',
        zh: '村民代表逐户征求意见，农户签字',
        en: 'Representatives ask house by house; households sign',
        actors: ['representatives', 'household'],
        documents: ['householdSignatures'],
        failed: 'levyPlan',
      },
    ],
    implementation: [
      {
        name: 'streetReview',
        zh: '街道初审',
        en: 'First review by the subdistrict',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['declarationForm', 'minutes', 'budget', 'reviewOpinion'],
      },
      {
        name: 'districtApproval',
        zh: '区级审批，七个工作日内答复',
        en: 'District approval, answered within seven working days',
        actors: ['agricultureBureau'],
        roles: ['officer'],
        documents: ['districtReply'],
        limit: { days: 7, unit: 'working', basis: 'recalled' },
        failed: 'streetReview',
      },
      {
        name: 'collecting',
        zh: '登记收取资金、登记用工',
        en: 'Money is collected and labour recorded',
        actors: ['villagersCommittee'],
        documents: ['receipts', 'labourRegister'],
      },
      {
        name: 'acceptance',
        zh: '组织实施、验收；不合格的整改后再验收',
        en: 'Built and accepted; put right first where it is not good',
        actors: ['villagersCommittee', 'supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['acceptanceReport'],
      },
    ],
  }),
};
