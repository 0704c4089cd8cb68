import type { JsonObject } from '../../../src/kernel/json.ts';
import { bands, type Band } from '../../fragments/bands.ts';
import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { inBand } from '../../fragments/in-band.ts';
import { places } from '../../fragments/places.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const { purchase } = bands;
const disclosures: readonly Disclosed[] = [
  {
    zh: '采购项目、供应商、金额',
    en: 'What was bought, from whom, for how much',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: places.finance,
  },
];

/** Sums for which a contract is made: all that more than one person approves. */
const large: Band = { from: ['band.purchase.committees', 'band.purchase.representatives'], below: purchase.representatives.below };

/** The amount is that of the request, or a larger one that is told later. */
const approved = { of: 'step.request' };

const within = (band: Band, target: string, more: JsonObject = {}) => ({
  rules: [inBand(band, { as: `S05.${target}`, ...more })],
  target,
});

/** Buying goods and services. */
export const gc08: PowerItem = {
  code: 'GC-08',
  category: 'works',
  nameZh: '村级物资和服务采购',
  nameEn: 'Buying goods and services',
  summary: {
    zh: '办公用品、设备、垃圾清运、服务外包等采购，按金额分级。',
    en: 'Office goods, equipment, refuse collection, services and the like, approved by amount.',
  },
  condition: {
    zh: '不足2000元由负责人、2000元以上不足5万元由两委联席会议、5万元以上不足20万元由村民代表会议同意；20万元以上须经四议，不走本流程。',
    en: 'Below 2,000 yuan the person in charge agrees, from there the two committees, from 50,000 the representatives; from 200,000 the four deliberations are needed, and this procedure does not take it.',
  },
  responsible: ['villagersCommittee', 'collective'],
  guidance: ['agricultureBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第30条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '金额与审批层级的对应由打乱的导出文本推断；“大额”合同按2000元以上理解。',
      en: 'Which amount goes with which approval is inferred from a text out of order; a “large” contract is read as one from 2,000 yuan.',
    },
    {
      zh: '金额分档为他处做法，由区、街道配置；拆分采购规避上一档的，按合并金额办理。20万元以上经四议，用款按 ZC-02，依法必须招标的按 GC-06。',
      en: 'The amounts are practised elsewhere and set by district and subdistrict; what is split to stay below a bound counts as one. From 200,000 yuan it is decided by the four deliberations (ZC-02), and by GC-06 where law asks for a tender.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GC-08',
    band: { from: null, below: ['band.purchase.platform'] },
    classes: ['service'],
    archive: ['purchaseRequest', 'comparisonRecord', 'acceptanceReport', 'invoice'],
    before: [
      {
        name: 'request',
        zh: '提出采购申请（列入年度采购计划和预算），写明金额',
        en: 'Purchase request within the year’s plan and budget, with the amount',
        actors: ['handler'],
        documents: ['purchaseRequest'],
        branches: [
          within(purchase.person, 'headApproval'),
          within(purchase.committees, 'committeesApproval'),
          within(purchase.representatives, 'representativesApproval'),
        ],
      },
      {
        name: 'headApproval',
        zh: '按金额审批：负责人',
        en: 'Approval by amount: the person in charge',
        actors: ['director', 'collectiveHead'],
        roles: ['director', 'collective'],
        documents: ['approvalForm'],
        next: 'comparison',
        failed: 'request',
      },
      {
        name: 'committeesApproval',
        zh: '按金额审批：两委联席会议',
        en: 'Approval by amount: the two committees',
        actors: ['twoCommittees'],
        meeting: 'twoCommittees',
        next: 'comparison',
        failed: 'request',
      },
      {
        name: 'representativesApproval',
        zh: '按金额审批：村民代表会议',
        en: 'Approval by amount: the representatives’ assembly',
        actors: ['representativesAssembly'],
        meeting: 'representativesAssembly',
        next: 'comparison',
        failed: 'request',
      },
      {
        name: 'comparison',
        zh: '询价比选或竞争采购，不少于三家',
        en: 'At least three offers are compared',
        actors: ['workTeam'],
        documents: ['quotes', 'comparisonRecord'],
        branches: [within(purchase.person, 'acceptance', approved), within(large, 'contract', approved)],
        failed: 'request',
      },
      {
        name: 'contract',
        zh: '签订合同并备案（大额）',
        en: 'Contract, and it is filed (large sums)',
        actors: ['villagersCommittee'],
        event: 'contract.signed',
        rules: [
          inBand({ from: null, below: purchase.representatives.below }),
          { rule: 'G52', bound: 'most', ...approved, 'change.percent': 0 },
        ],
        documents: ['contract', 'filingForm'],
      },
      {
        name: 'acceptance',
        zh: '验收，登记入库；不合格的退换后再验收',
        en: 'Accepted and entered in stock; what is not good is replaced and accepted again',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['acceptanceReport', 'stockEntry'],
      },
      {
        name: 'payment',
        zh: '报账支付',
        en: 'Claimed and paid',
        actors: ['bookkeeper'],
        event: 'payment.made',
        rules: ['G54', { rule: 'G52', bound: 'most', ...approved, 'change.percent': 0 }],
        documents: ['invoice'],
      },
    ],
    posting: { upheld: 'acceptance' },
    after: [],
  }),
};
