import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { places } from '../../fragments/places.ts';
import { spendingApproval } from '../../fragments/spending-approval.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '财务收支明细（逐笔）',
    en: 'Income and spending, line by line',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: places.finance,
  },
];

/** Approving village spending and paying it back. */
export const zc01: PowerItem = {
  code: 'ZC-01',
  category: 'assets',
  nameZh: '村级财务开支审批与报账',
  nameEn: 'Approving village spending and reimbursement',
  summary: {
    zh: '票据收集、分级审批、监委审核、街道代理中心记账、公开的完整链条。',
    en: 'The whole chain: vouchers, supervisors’ review, approval by amount, booking at the subdistrict’s centre, disclosure.',
  },
  condition: {
    zh: '经营支出5000元、10000元，其他（非生产性）支出500元、1000元各分三档，审批人依次为村主任、村两委、村两委加代理中心主任；档位由区、街道配置。大额资金按 ZC-02。',
    en: 'Three bands each: business spending with bounds of 5,000 and 10,000 yuan, other spending of 500 and 1,000; approved by the director, the two committees, the two committees and the head of the centre. District and subdistrict set the bounds. Large sums: ZC-02.',
  },
  responsible: ['villagersCommittee', 'collective'],
  guidance: ['agricultureBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第30、32条', '农村集体经济组织财务公开规定(农经发〔2011〕13号)'],
  certainty: 'published',
  caveats: [
    {
      zh: '三档金额与三类审批人的配对由流程图导出文本推断；另一制度为1000元、1万元两档，1万元以上经村民代表会议。',
      en: 'Which approver goes with which band is inferred from a chart; another place has bounds of 1,000 and 10,000 yuan, with the representatives from there.',
    },
    {
      zh: '拆分票据规避上一档的，按合并金额审批；凭证同时属于两类的，按较严的一类。',
      en: 'Vouchers split to stay below a bound count as one; a voucher of both kinds counts as the stricter one.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'ZC-01',
    classes: ['service'],
    archive: ['usageNote', 'auditOpinion', 'claimForm', 'bookVoucher', 'statement'],
    before: [
      ...spendingApproval,
      {
        name: 'claim',
        zh: '报账员分类填写报账单，报街道“三资”代理服务中心',
        en: 'The bookkeeper fills the claim by kind and sends it to the subdistrict’s centre',
        actors: ['bookkeeper'],
        documents: ['claimForm'],
      },
      {
        name: 'centreCheck',
        zh: '中心审核真实性、合规性，手续不全退回',
        en: 'The centre checks truth and rules; incomplete claims are returned',
        actors: ['agencyCentre'],
        roles: ['officer', 'clerk'],
        documents: ['checkRecord'],
        failed: 'claim',
      },
      {
        name: 'payment',
        zh: '付款、记账、电算录入',
        en: 'Paid and booked',
        actors: ['agencyCentre'],
        event: 'payment.made',
        roles: ['officer', 'clerk'],
        rules: ['G54', { rule: 'G52', bound: 'most', of: 'step.voucher', 'change.percent': 0 }],
        documents: ['paymentNotice', 'bookVoucher'],
      },
      {
        name: 'statement',
        zh: '每月或每季打印明细，准备上栏公示',
        en: 'The statement of the month or quarter is printed for the board',
        actors: ['villagersCommittee'],
        documents: ['balanceSheet', 'statement'],
      },
    ],
    posting: { upheld: 'statement' },
    after: [],
  }),
};
