import { belowLaw } from '../../fragments/below-law.ts';
import { relief } from '../../fragments/relief.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '拟救助对象',
    en: 'Whom it is meant for',
    days: 7,
    unit: 'calendar',
    basis: 'borrowed',
    where: { zh: '村务公开栏', en: 'Village board' },
  },
];

/** Helping with medical assistance on application. */
export const jz08: PowerItem = {
  code: 'JZ-08',
  category: 'relief',
  nameZh: '医疗救助（依申请）协助',
  nameEn: 'Helping with medical assistance on application',
  summary: {
    zh: '低保、特困由医保直接办理；其他困难人员向街道申请。',
    en: 'Who has the minimum allowance or extreme-hardship support is served by the insurance itself; others in need apply to the subdistrict.',
  },
  condition: {
    zh: '社会救助暂行办法第30条：向街道申请，审核、公示后由区医保部门审批。',
    en: 'Interim Measures for Social Assistance, art. 30: applied for at the subdistrict, examined and posted, approved by the district’s medical insurance bureau.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['medicalInsurance', 'civilAffairs'],
  legalBasis: ['社会救助暂行办法 第27—31条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '公示天数未检索到，7为占位参考；公示不得写病情。',
      en: 'Days of display were not found, 7 is a stand-in; nothing on health is posted.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-08',
    archive: ['application', 'checkOpinion', 'approvalForm'],
    intake: {
      zh: '申请人向街道申请（可由村代办），附费用票据和诊断材料',
      en: 'Applied for at the subdistrict, also through the village, with receipts and medical records',
      actors: ['applicant', 'villageAgent'],
      documents: ['application', 'expenseReceipts', 'medicalRecords'],
    },
    before: [
      {
        name: 'meansCheck',
        zh: '街道审核家庭经济状况',
        en: 'The subdistrict checks the household’s means',
        actors: ['streetOffice'],
        roles: ['officer', 'clerk'],
        documents: ['checkOpinion'],
      },
    ],
    upheld: 'meansCheck',
    after: [
      {
        name: 'approval',
        zh: '区医保局审批、拨付',
        en: 'The medical insurance bureau approves and pays',
        actors: ['medicalInsurance'],
        roles: ['officer'],
        documents: ['approvalForm'],
        failed: '#meansCheck',
      },
    ],
  }),
};
