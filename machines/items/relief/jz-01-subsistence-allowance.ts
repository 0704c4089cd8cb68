import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { PowerItem } from '../../item.ts';

/** Helping with a minimum living allowance application. */
export const jz01: PowerItem = {
  code: 'JZ-01',
  category: 'relief',
  nameZh: '最低生活保障申请协助',
  nameEn: 'Helping with a minimum living allowance application',
  summaryZh: '村协助申请、调查、评议和公示；受理审核在街道，确认在区民政局。',
  responsibleBody: '村民委员会(协助)',
  guidanceDepartments: ['区民政局'],
  legalBasis: ['社会救助暂行办法 第9—13条', '最低生活保障审核确认办法(民发〔2021〕57号)'],
  certainty: 'published',
  caveats: [
    '“长期公示”记为365日。30/45个工作日见网页，与民发〔2021〕57号(记忆)一致；不得公开与保障无关的个人信息。',
    '目录公示七日低于2026年起的法定十五日，以法定为准。',
  ],
  steps: [
    {
      zh: '家庭向街道提出申请（可委托村代办），提交承诺授权书',
      en: 'Household applies to the subdistrict (village may act for it) with consent to checks',
      actor: '申请人/村代办员',
      documents: ['申请书', '户口簿', '身份证', '收入财产声明', '核对授权书'],
    },
    {
      zh: '街道受理，材料不齐一次性告知',
      en: 'Subdistrict accepts; lists missing papers once',
      actor: '街道办事处',
      documents: ['受理通知/补正告知'],
    },
    {
      zh: '家庭经济状况调查：信息核对、入户、邻里访问（青阳：十个工作日内）',
      en: 'Means test: data check, home visit, neighbours (one county: 10 working days)',
      actor: '街道办事处、村民委员会',
      documents: ['入户调查表', '核对报告'],
      limit: { days: 10, unit: 'working', kind: 'max', basis: 'published' },
    },
    { zh: '民主评议（村民代表参加）', en: 'Democratic appraisal', actor: '街道办事处、村民委员会', documents: ['评议记录'] },
    {
      zh: '村内公示初审意见',
      en: 'Post the initial finding in the village',
      actor: '街道办事处、村民委员会',
      documents: ['公示', '异议记录'],
      limit: { days: 7, unit: 'calendar', kind: 'min', basis: 'published' },
    },
    {
      zh: '区民政局审核确认（或委托街道确认）',
      en: 'District civil affairs bureau confirms (or delegates)',
      actor: '区民政局',
      documents: ['审核确认表'],
    },
    {
      zh: '次月起按月发放，村内长期公示名单金额',
      en: 'Paid monthly from the next month; list posted permanently',
      actor: '区民政局、村民委员会',
      documents: ['长期公示'],
    },
  ],
  flow: directProcedure({
    code: 'JZ-01',
    classes: ['socialRelief'],
    archive: ['application', 'investigation', 'reviewMinutes', 'confirmation'],
    intake: { rules: ['G60', { rule: 'S04', documents: ['application', 'authorisation'] }] },
    before: [
      { name: 'acceptance', roles: ['officer', 'clerk'], documents: ['acceptanceNotice'] },
      { name: 'investigation', roles: ['officer', 'clerk'], documents: ['investigation'] },
      { name: 'householdReview', event: 'review.held', documents: ['reviewMinutes'], failed: 'investigation' },
    ],
    posting: { upheld: 'investigation' },
    after: [
      { name: 'confirmation', roles: ['officer'], documents: ['confirmation'], failed: '#investigation' },
      { name: 'issuing', roles: ['officer', 'clerk'], documents: ['longTermPosting'] },
    ],
  }),
};
