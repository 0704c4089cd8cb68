import { directProcedure } from '../../fragments/direct-procedure.ts';
import type { PowerItem } from '../../item.ts';

/** Issuing certificates. */
export const gg02: PowerItem = {
  code: 'GG-02',
  category: 'services',
  nameZh: '村级组织出具证明',
  nameEn: 'Issuing certificates',
  summaryZh: '仅对有法律依据的事项出具证明，含负面清单核对。',
  responsibleBody: '村民委员会',
  guidanceDepartments: ['区民政局', '区行政审批服务局', '区公安分局', '区司法局'],
  legalBasis: ['民发〔2020〕20号 关于改进和规范基层群众性自治组织出具证明工作的指导意见'],
  certainty: 'composite',
  caveats: ['长期公示记为365日；办理时限未规定。'],
  steps: [
    { zh: '村民申请，说明用途和要求单位', en: 'Request with purpose', actor: '申请人', documents: ['申请/用途说明'] },
    {
      zh: '核对依据：属负面清单的不出具，告知办理渠道',
      en: 'Check against the list; refuse with the right channel',
      actor: '村代办员',
      documents: ['核对记录'],
    },
    { zh: '核实情况', en: 'Verify the facts', actor: '村民委员会', documents: ['核实记录'] },
    { zh: '主任签署、用印登记（转YG-07）', en: 'Sign and seal (YG-07)', actor: '村民委员会主任', documents: ['证明', '用印登记'] },
    { zh: '当场或约定时限内交付，留存根', en: 'Give at once or by the agreed time; keep a stub', actor: '村代办员', documents: ['存根'] },
  ],
  flow: directProcedure({
    code: 'GG-02',
    classes: ['service'],
    archive: ['application', 'stub'],
    certificates: ['residence', 'collectiveMembership', 'landContractStatus'],
    intake: { rules: ['S06', { rule: 'S04', documents: ['application'] }] },
    before: [
      { name: 'check', documents: ['checkRecord'] },
      { name: 'sealing', event: 'seal.used', rules: ['G53', 'S06'], documents: ['sealRegister'] },
      { name: 'delivery', documents: ['stub'] },
    ],
    after: [],
  }),
};
