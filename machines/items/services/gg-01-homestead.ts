import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { resultPosting } from '../../fragments/result-posting.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const result = { days: 5, unit: 'calendar', basis: 'borrowed' } as const;

const disclosures: readonly Disclosed[] = [
  {
    zh: '申请户情况',
    en: 'The applying household',
    days: 7,
    unit: 'calendar',
    basis: 'published',
    where: { zh: '本集体范围公示栏', en: 'Boards of the collective' },
  },
  {
    zh: '审批结果(按季)',
    en: 'What was approved, by quarter',
    ...result,
    where: { zh: '村务公开栏、村民微信群', en: "Village board, villagers' chat group" },
  },
];

/** Homestead application and house building. */
export const gg01: PowerItem = {
  code: 'GG-01',
  category: 'services',
  nameZh: '农村宅基地申请与建房审核',
  nameEn: 'Homestead application and house building',
  summary: {
    zh: '农户申请、小组/集体讨论公示、村审查、街道联审、开工放线、竣工验收。',
    en: 'The household applies, the group discusses, it is posted, the village reviews, the subdistrict reviews jointly, sets out and accepts.',
  },
  condition: {
    zh: '一户一宅；不得占永久基本农田；出卖出租赠与后再申请不批；宅基地使用方案本身属重大事项。西安2023年有市级操作办法(只见开头)。',
    en: 'One household, one homestead; never on permanent basic farmland; not for who sold, let or gave away a former one; the plan of homesteads as such is a major matter. Xi’an has operating rules of 2023, of which only the beginning was seen.',
  },
  responsible: ['collective', 'villagersCommittee'],
  guidance: ['agricultureBureau', 'naturalResources', 'housingBureau'],
  legalBasis: ['土地管理法 第62条', '土地管理法实施条例 第34条', '农经发〔2019〕6号'],
  certainty: 'composite',
  caveats: [
    {
      zh: '村内公示7日见其他地区办事说明；西安的天数需查2023年操作办法正文。实施条例规定先向农村集体经济组织申请。三到场出自农经发〔2019〕6号(记忆)。',
      en: 'Seven days of posting are from guides of other places, Xi’an’s need the text of its 2023 rules. The regulation has it applied for at the collective first. The three visits are recalled from 农经发〔2019〕6号.',
    },
    {
      zh: '实施条例只要求集体讨论，没有指明会议；这里由村民小组会议讨论，到会和通过人数按村民委员会组织法。',
      en: 'The regulation asks for collective discussion and names no meeting; here the group assembly discusses it, by the numbers of the Organic Law.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GG-01',
    classes: ['homestead'],
    archive: ['homesteadForm', 'minutes', 'checkOpinion', 'homesteadApproval', 'planningPermit', 'settingOutRecord', 'acceptanceReport'],
    intake: {
      zh: '以户为单位书面申请，附承诺书、户口簿、身份证',
      en: 'The household applies in writing with undertaking, household register and identity cards',
      actors: ['applicant'],
      documents: ['homesteadForm', 'undertaking', 'identityPapers'],
      rules: ['G60'],
    },
    before: [
      {
        name: 'groupMeeting',
        zh: '通知召开村民小组会议，说明按村民还是按户计算到会',
        en: 'The group assembly is called, and told whether villagers or households are counted',
        actors: ['villageGroup'],
        called: {
          bodies: ['groupAssembly'],
          decides: true,
          held: {
            zh: '村民小组会议讨论：三分之二以上到会，到会人员过半数同意',
            en: 'The group assembly discusses: two thirds present, more than half of those present in favour',
          },
        },
      },
    ],
    posting: { upheld: 'groupMeeting' },
    after: [
      {
        name: 'villageReview',
        zh: '村级审查：材料真实、符合规划、征求四邻意见，签署意见',
        en: 'Village review: papers true, in line with planning, neighbours asked; signed',
        actors: ['collective', 'villagersCommittee'],
        documents: ['neighbourOpinions', 'checkOpinion'],
        failed: '#groupMeeting',
      },
      {
        name: 'jointReview',
        zh: '街道一个窗口受理，农业农村、自然资源联审，到场查看',
        en: 'One window at the subdistrict, joint review of agriculture and natural resources, site visit',
        actors: ['streetOffice', 'agricultureBureau', 'naturalResources'],
        roles: ['officer'],
        documents: ['jointReviewForm', 'siteVisitRecord'],
        failed: 'villageReview',
        branches: [
          { choice: 'farmland', zh: '涉及农用地，先办转用', en: 'farmland is used: conversion first', target: 'conversion' },
          { choice: 'noFarmland', zh: '不涉及农用地', en: 'no farmland is used', target: 'approval' },
        ],
      },
      {
        name: 'conversion',
        zh: '涉农用地的办理转用审批',
        en: 'Conversion of farmland is approved',
        actors: ['districtGovernment', 'naturalResources'],
        roles: ['officer'],
        documents: ['conversionApproval'],
        failed: 'jointReview',
      },
      {
        name: 'approval',
        zh: '审批，发宅基地批准书和乡村建设规划许可证',
        en: 'Approved; homestead approval and rural planning permit are issued',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['homesteadApproval', 'planningPermit'],
        failed: 'villageReview',
      },
      {
        name: 'settingOut',
        zh: '开工前到场放线',
        en: 'Set out on site before building begins',
        actors: ['streetOffice'],
        roles: ['officer', 'clerk'],
        documents: ['settingOutRecord'],
      },
      {
        name: 'acceptance',
        zh: '建成后到场验收',
        en: 'Accepted on site once built',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['acceptanceReport'],
      },
      resultPosting(result, {
        zh: '审批结果公开、建台账',
        en: 'The approval is published and registered',
        documents: ['resultNotice', 'homesteadRegister'],
      }),
    ],
  }),
};
