import { assetDeal } from '../../fragments/asset-deal.ts';
import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import { places } from '../../fragments/places.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '发包方案', en: 'The terms of letting', days: 7, unit: 'calendar', basis: 'borrowed', where: places.village },
  {
    zh: '成交人、面积、期限、价格',
    en: 'To whom, what area, for how long, at what price',
    days: 3,
    unit: 'calendar',
    basis: 'borrowed',
    where: places.village,
  },
];

/** Letting collective land, waste land, water or woodland. */
export const zc05: PowerItem = {
  code: 'ZC-05',
  category: 'assets',
  nameZh: '集体资源（机动地、四荒、水面、林地）发包租赁',
  nameEn: 'Letting collective land, waste land, water or woodland',
  summary: {
    zh: '不宜家庭承包的资源用招标、拍卖、公开协商发包。',
    en: 'Resources that do not suit household contracting are let by tender, auction or open negotiation.',
  },
  condition: {
    zh: '须经四议。2025-05-01 起发包方案由成员大会决定，不得交成员代表大会；发包给本集体以外单位个人的，报街道批准后才能签订合同；本集体成员同等条件优先。',
    en: 'The four deliberations are needed. Since 2025-05-01 only the members’ assembly may decide; a contract with an outsider needs the subdistrict’s approval before it is signed; on equal terms members come first.',
  },
  responsible: ['collective'],
  guidance: ['agricultureBureau', 'naturalResources'],
  legalBasis: ['农村土地承包法 第48—52条', '村民委员会组织法 第24条(四)(八)', '农村集体经济组织法 第38条'],
  certainty: 'composite',
  caveats: [{ zh: '公示天数为参照。', en: 'The days of posting are taken from elsewhere.' }],
  disclosures,
  differences: [
    ...belowLaw(disclosures),
    {
      zh: '决议机构',
      en: 'Who resolves',
      source: 'representativesAssembly',
      law: 'collectiveMembersAssembly',
      citation: 'RCEO:28:4',
    },
  ],
  flow: fourDeliberations({
    code: 'ZC-05',
    subject: { zh: '资源发包方案', en: 'the letting' },
    classes: ['landContract'],
    bodies: ['collectiveMembersAssembly', 'villagersAssembly'],
    deciding: ['G33'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'resourceList', 'biddingRecord', 'contract', 'result'],
    preparation: [
      {
        name: 'survey',
        zh: '核实面积四至，征求意见，提出发包方案（期限、底价、用途）',
        en: 'Area and bounds are checked, people heard, terms drafted (time, floor price, use)',
        actors: ['collective'],
        documents: ['resourceList', 'plan'],
      },
    ],
    implementation: [
      {
        name: 'streetApproval',
        zh: '对外发包的报街道办事处批准；只向本集体成员发包的，附说明',
        en: 'Letting to outsiders is approved by the subdistrict; where only members are let to, that is stated',
        actors: ['streetOffice'],
        roles: ['officer', 'clerk'],
        branches: [
          {
            rules: [{ rule: 'S04', as: 'S04.outsiders', documents: ['approvalRequest', 'approvalReply'] }],
            target: 'bidderCheck',
          },
          { rules: [{ rule: 'S04', as: 'S04.members', documents: ['membersOnly'] }], target: 'bidderCheck' },
        ],
      },
      {
        name: 'bidderCheck',
        zh: '审查承包方资信和经营能力',
        en: 'The bidders’ standing and capacity are checked',
        actors: ['collective'],
        documents: ['creditProof'],
      },
      ...assetDeal({
        bidding: {
          zh: '发布公告，招标、拍卖或公开协商；本集体成员同等条件优先',
          en: 'Notice; tender, auction or open negotiation; on equal terms members come first',
        },
        checks: [
          {
            name: 'draftCheck',
            zh: '合同草案经街道“三资”中心审核',
            en: 'The draft contract is checked by the subdistrict centre',
            actors: ['agencyCentre'],
            roles: ['officer', 'clerk'],
            documents: ['contractDraft', 'checkOpinion'],
          },
        ],
        contract: {
          zh: '签订合同、备案；对外发包的须先有街道批准',
          en: 'Contract signed and filed; with an outsider only after the subdistrict’s approval',
          documents: ['contract', 'filingForm'],
        },
        accounts: {
          zh: '收费入账、合同履行公开',
          en: 'Rent collected and booked; performance made public',
          actor: 'bookkeeper',
          documents: ['unifiedReceipt', 'contractLedger'],
        },
      }),
    ],
  }),
};
