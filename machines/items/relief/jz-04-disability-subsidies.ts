import { belowLaw } from '../../fragments/below-law.ts';
import { relief } from '../../fragments/relief.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '拟享受补贴人员',
    en: 'People meant to receive the subsidies',
    days: 5,
    unit: 'calendar',
    basis: 'published',
    where: { zh: '村务公开栏', en: 'Village board' },
  },
];

/** Helping with the two disability subsidies. */
export const jz04: PowerItem = {
  code: 'JZ-04',
  category: 'relief',
  nameZh: '残疾人两项补贴申请协助',
  nameEn: 'Helping with the two disability subsidies',
  summary: {
    zh: '困难残疾人生活补贴、重度残疾人护理补贴，陕西渭南公开的村—镇办—区县流程。',
    en: 'Living subsidy for the disabled in hardship and care subsidy for the severely disabled, as Weinan in Shaanxi publishes it: village, subdistrict, district.',
  },
  condition: {
    zh: '渭南市民政局公布的陕西做法，是检索到的唯一省内逐步限时流程。',
    en: 'Published by the civil affairs bureau of Weinan: the only flow with a time limit for each step that was found within the province.',
  },
  responsible: ['villagersCommittee'],
  guidance: ['disabledFederation', 'civilAffairs'],
  legalBasis: ['国务院关于全面建立困难残疾人生活补贴和重度残疾人护理补贴制度的意见(国发〔2015〕52号)'],
  certainty: 'published',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: relief({
    code: 'JZ-04',
    archive: ['subsidyForm', 'checkRecord', 'approvalForm', 'recipientList'],
    intake: {
      zh: '残疾人或监护人通过村向街道窗口提交审批表四份及身份证、残疾人证、低保证',
      en: 'The disabled person or guardian applies through the village: the form in four copies, identity card, disability and allowance certificates',
      actors: ['applicant'],
      documents: ['subsidyForm', 'identityPapers', 'disabilityCertificate'],
    },
    before: [
      {
        name: 'villageCheck',
        zh: '村五个工作日内核实；不符合的书面告知原因',
        en: 'The village checks within 5 working days; who is not entitled is told why in writing',
        actors: ['villagersCommittee'],
        documents: ['checkRecord'],
        limit: { days: 5, unit: 'working', basis: 'published' },
      },
    ],
    upheld: 'villageCheck',
    after: [
      {
        name: 'endorsement',
        zh: '村签署意见报街道',
        en: 'The village endorses and forwards it to the subdistrict',
        actors: ['villagersCommittee'],
        documents: ['subsidyForm'],
        failed: '#villageCheck',
      },
      {
        name: 'streetReview',
        zh: '街道七个工作日内审核',
        en: 'The subdistrict reviews within 7 working days',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['reviewOpinion'],
        limit: { days: 7, unit: 'working', basis: 'published' },
        failed: '#villageCheck',
      },
      {
        name: 'federationReview',
        zh: '区残联十个工作日内审核',
        en: 'The disabled persons’ federation reviews within 10 working days',
        actors: ['disabledFederation'],
        roles: ['officer'],
        documents: ['checkOpinion'],
        limit: { days: 10, unit: 'working', basis: 'published' },
        failed: '#villageCheck',
      },
      {
        name: 'decision',
        zh: '区民政局审定，报财政拨付',
        en: 'The civil affairs bureau decides; the finance bureau pays',
        actors: ['civilAffairs', 'financeBureau'],
        roles: ['officer'],
        documents: ['approvalForm', 'recipientList'],
        failed: '#villageCheck',
      },
    ],
  }),
};
