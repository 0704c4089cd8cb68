import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { PowerItem } from '../../item.ts';

/** Disclosure of village finance. */
export const yg02: PowerItem = {
  code: 'YG-02',
  category: 'openness',
  nameZh: '村级财务公开',
  nameEn: 'Disclosure of village finance',
  summaryZh: '财务计划、收入、支出、资产、资源、债权债务、收益分配等逐项逐笔公开。',
  responsibleBody: '村集体经济组织、村民委员会',
  guidanceDepartments: ['区农业农村局', '区财政局'],
  legalBasis: ['村民委员会组织法 第30条', '农村集体经济组织财务公开规定(农经发〔2011〕13号)', '农村集体经济组织法 第45条'],
  certainty: 'published',
  caveats: ['某地固定为每季度首月20日公布。', '目录公布五日低于2026年起的法定十五日，以法定为准。'],
  steps: [
    { zh: '街道代理中心出具报表', en: 'Centre provides statements', actor: '街道“三资”代理服务中心', documents: ['收支明细表'] },
    {
      zh: '民主理财审核真实性、完整性，签字',
      en: 'Financial supervisors check and sign',
      actor: '村务监督委员会/监事会',
      documents: ['审核意见'],
    },
    {
      zh: '逐项逐笔公布',
      en: 'Publish line by line',
      actor: '村民委员会',
      documents: ['财务公开表'],
      limit: { days: 5, unit: 'calendar', kind: 'min', basis: 'borrowed' },
    },
    {
      zh: '解答质询，有问题的纠正重公布',
      en: 'Answer questions; correct and re-publish',
      actor: '村集体经济组织',
      documents: ['质询记录'],
    },
    { zh: '归档备查', en: 'File', actor: '村报账员', documents: ['公开档案'] },
  ],
  flow: directProcedure({
    code: 'YG-02',
    classes: ['service'],
    archive: ['statement', 'auditOpinion'],
    before: [
      { name: 'statement', roles: ['officer', 'clerk'], documents: ['statement'] },
      { name: 'audit', roles: ['supervisor'], documents: ['auditOpinion'], failed: 'statement' },
    ],
    posting: { upheld: 'statement' },
    after: [],
  }),
};
