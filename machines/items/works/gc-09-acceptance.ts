import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { places } from '../../fragments/places.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '验收和结算结果', en: 'Acceptance and settlement', days: 5, unit: 'calendar', basis: 'borrowed', where: places.village },
];

/** Variation, acceptance, settlement and payment of works. */
export const gc09: PowerItem = {
  code: 'GC-09',
  category: 'works',
  nameZh: '工程变更、验收、结算与付款',
  nameEn: 'Variation, acceptance, settlement and payment',
  summary: {
    zh: '施工期间变更签证到竣工付款、决算的统一收尾流程。',
    en: 'How all works are brought to an end: variations while building, acceptance, payment, closing of accounts.',
  },
  condition: {
    zh: '不另经四议；超出原决议金额或内容的重大变更须回到原办件的决策程序。',
    en: 'Without four deliberations of its own; a major change of amount or scope goes back to the decision of the matter that it belongs to.',
  },
  responsible: ['villagersCommittee', 'collective'],
  guidance: ['agricultureBureau', 'housingBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第34、35条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '流程图原话是“结算1年后,必须提交财务决算”，语义不清(满一年后或一年内)，记为365日，使用前须核。',
      en: 'The chart says that accounts are closed “one year after settlement”, after a year or within it; taken as within 365 days, to be checked before use.',
    },
    {
      zh: '变更幅度按配置的百分比判断，超出的在原办件中修改方案、重新审议。',
      en: 'What is major is judged by the configured percentage; beyond it the plan of the first matter is amended and decided anew.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'GC-09',
    classes: ['service'],
    archive: ['contract', 'acceptanceReport', 'settlement', 'priceAudit', 'financialClosing', 'worksFile'],
    before: [
      {
        name: 'basis',
        zh: '核对原决议、合同和合同金额',
        en: 'Resolution, contract and its amount are looked up',
        actors: ['villagersCommittee'],
        documents: ['resolution', 'contract'],
        rules: [{ rule: 'S05', from: 1, below: null }],
      },
      {
        name: 'variation',
        zh: '变更签证：村、监委会、施工、监理共同签字，写明变更后的金额，没有变更的注明；重大变更重新决策',
        en: 'Variations signed by village, supervisors, builder and site engineer, with the amount after them, or that there are none; a major change is decided anew',
        actors: ['villagersCommittee', 'supervisionCommittee', 'buildingTeam', 'siteEngineer'],
        documents: ['variationOrder'],
        rules: [
          { rule: 'S05', from: 1, below: null },
          { rule: 'G52', bound: 'most', of: 'step.basis' },
        ],
      },
      {
        name: 'acceptanceRequest',
        zh: '施工单位申请验收',
        en: 'The builder asks for acceptance',
        actors: ['buildingTeam'],
        documents: ['acceptanceRequest'],
      },
      {
        name: 'acceptance',
        zh: '竣工验收（街道、村监委会、村民代表参加）；不合格的整改后复验',
        en: 'Acceptance with subdistrict, supervisors and representatives; defects are put right and it is held again',
        actors: ['streetOffice', 'supervisionCommittee', 'representatives'],
        roles: ['officer', 'supervisor'],
        documents: ['acceptanceReport'],
        next: 'finalAccount',
        failed: 'remedy',
      },
      {
        name: 'remedy',
        zh: '按整改通知整改',
        en: 'Defects are put right as noticed',
        actors: ['buildingTeam'],
        documents: ['remedyNotice'],
        next: 'acceptance',
      },
      {
        name: 'finalAccount',
        zh: '报送竣工结算、审价',
        en: 'Final account and audit of prices',
        actors: ['villagersCommittee', 'costConsultant'],
        documents: ['settlement', 'priceAudit'],
        rules: [
          { rule: 'S05', from: 1, below: null },
          { rule: 'G52', bound: 'most', of: 'step.variation' },
        ],
      },
      {
        name: 'payment',
        zh: '申请支付、逐级审批、付款',
        en: 'Payment is asked for, approved level by level, and made',
        actors: ['bookkeeper'],
        event: 'payment.made',
        rules: ['G54', { rule: 'G52', bound: 'most', of: 'step.finalAccount', 'change.percent': 0 }],
        documents: ['paymentApproval', 'invoice'],
      },
    ],
    posting: { upheld: 'finalAccount' },
    after: [
      {
        name: 'closing',
        zh: '结算后办理财务决算，资料归档',
        en: 'Accounts are closed after settlement; papers are filed',
        actors: ['collective'],
        documents: ['financialClosing', 'worksFile'],
        limit: { days: 365, unit: 'calendar', basis: 'published' },
      },
    ],
  }),
};
