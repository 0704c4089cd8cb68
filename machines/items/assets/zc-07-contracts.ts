import { belowLaw } from '../../fragments/below-law.ts';
import { directProcedure } from '../../fragments/direct-procedure.ts';
import { places } from '../../fragments/places.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '合同标的、对方、期限、金额',
    en: 'What the contract is about, with whom, for how long, for how much',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: places.village,
  },
];

/** Signing, checking and filing contracts. */
export const zc07: PowerItem = {
  code: 'ZC-07',
  category: 'assets',
  nameZh: '经济合同签订、审核与备案',
  nameEn: 'Signing, checking and filing contracts',
  summary: { zh: '村集体对外签订的各类经济合同。', en: 'Contracts of every kind that the collective makes with others.' },
  condition: {
    zh: '不另经四议；合同依据的事项属重大事项的，须先有四议决议。涉及贷款、承包、重大发包的用印须经会议通过。',
    en: 'Without four deliberations of its own; where the matter behind it is a major one, their resolution comes first. For loans, land contracts and large works the seal is used only after a meeting.',
  },
  responsible: ['collective', 'villagersCommittee'],
  guidance: ['agricultureBureau', 'justiceBureau'],
  legalBasis: ['农村集体经济组织法 第30条(十)', '村民委员会组织法 第34条'],
  certainty: 'composite',
  caveats: [],
  disclosures,
  differences: belowLaw(disclosures),
  flow: directProcedure({
    code: 'ZC-07',
    classes: ['service'],
    archive: ['resolution', 'checkOpinion', 'contract', 'sealRegister', 'contractLedger', 'performanceRecord'],
    before: [
      {
        name: 'contractDraft',
        zh: '拟定合同文本，核对决议',
        en: 'Drafted, and checked against the resolution',
        actors: ['collective'],
        documents: ['contractDraft', 'resolution'],
      },
      {
        name: 'legalReview',
        zh: '村法律顾问和街道“三资”中心审核',
        en: 'Reviewed by the legal adviser and the subdistrict centre',
        actors: ['legalAdviser', 'agencyCentre'],
        roles: ['officer', 'clerk'],
        documents: ['checkOpinion'],
        failed: 'contractDraft',
      },
      {
        name: 'signing',
        zh: '负责人签字',
        en: 'The head of the collective signs',
        actors: ['collectiveHead'],
        event: 'contract.signed',
        documents: ['contract'],
      },
      {
        name: 'sealing',
        zh: '用印、登记（见 YG-07）',
        en: 'Sealed and registered (see YG-07)',
        actors: ['sealKeeper'],
        event: 'seal.used',
        rules: ['G53'],
        documents: ['sealRegister'],
      },
      {
        name: 'ledger',
        zh: '报街道备案、录入合同台账',
        en: 'Filed with the subdistrict and entered in the ledger',
        actors: ['bookkeeper'],
        documents: ['contractLedger'],
      },
    ],
    posting: { upheld: 'ledger' },
    after: [
      {
        name: 'performanceCheck',
        zh: '到期提醒、履约检查',
        en: 'Reminder when it runs out, and a check of its performance',
        actors: ['supervisionCommittee'],
        roles: ['supervisor'],
        documents: ['performanceRecord'],
      },
    ],
  }),
};
