import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Step } from '../../fragments/step.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '成员名单（三榜）',
    en: 'The list of members, posted three times',
    days: 7,
    unit: 'working',
    basis: 'published',
    where: boards.villageAndChat,
  },
];

/** The list is posted three times, each corrected by what came of the one before. On the board it hangs for fifteen days at least. */
const lists: readonly Step[] = [
  {
    name: 'firstList',
    zh: '第一榜公示（七个工作日，且不少于十五日）',
    en: 'The list is posted for the first time (seven working days, and fifteen days at least)',
  },
  {
    name: 'secondList',
    zh: '第二榜公示（七个工作日，且不少于十五日）',
    en: 'The list is posted for the second time (seven working days, and fifteen days at least)',
  },
  {
    name: 'thirdList',
    zh: '第三榜公示（七个工作日，且不少于十五日）',
    en: 'The list is posted for the third time (seven working days, and fifteen days at least)',
  },
].map((step) => ({
  ...step,
  actors: ['collective'],
  documents: ['memberList'],
  posting: { days: 7, unit: 'working', basis: 'published', board: true },
}));

/** Confirming who is a member of the rural collective economic organisation. */
export const zd09: PowerItem = {
  code: 'ZD-09',
  category: 'decision',
  nameZh: '农村集体经济组织成员身份确认',
  nameEn: 'Confirming membership of the rural collective economic organisation',
  summary: {
    zh: '成员资格的登记、审核、公示、表决和备案。',
    en: 'Registering, examining, posting, voting on and filing who is a member.',
  },
  condition: {
    zh: '2025-05-01 起由成员大会确认，不得交成员代表大会；名册报街道和区农业农村部门备案；妇女权益不因婚姻状况受侵害。',
    en: 'Since 2025-05-01 the members’ assembly confirms, and never the delegates; the roll is filed; no woman loses rights by her marital status.',
  },
  responsible: ['collective'],
  guidance: ['agricultureBureau'],
  legalBasis: ['农村集体经济组织法 第11—18条、第26条(三)、第28条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '来源中确认办法由代表会议确定；成员身份的确认本身只能由成员大会表决。',
      en: 'In the source representatives settle the rules of confirmation; membership itself is voted on by the members’ assembly alone.',
    },
    { zh: '三榜和七个工作日为一地规定。', en: 'Three postings of seven working days are the rule of one place.' },
  ],
  disclosures,
  differences: [
    ...belowLaw(disclosures),
    {
      zh: '决议机构（来源以代表会议确定确认办法）',
      en: 'Who resolves (in the source representatives settle the rules)',
      source: 'representativesAssembly',
      law: 'collectiveMembersAssembly',
      citation: 'RCEO:28',
    },
  ],
  flow: fourDeliberations({
    code: 'ZD-09',
    subject: { zh: '成员确认名单', en: 'the list of members' },
    classes: ['collectiveReserved'],
    bodies: ['collectiveMembersAssembly', 'villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'membershipRules', 'memberList', 'memberRoll', 'filingForm', 'result'],
    preparation: [
      {
        name: 'membershipRules',
        zh: '成立工作组，确定基准日和确认办法，报街道备案',
        en: 'A working group is formed; cut-off day and rules are settled and filed with the subdistrict',
        actors: ['collective'],
        documents: ['membershipRules', 'minutes', 'filingForm'],
      },
      {
        name: 'rulesNotice',
        zh: '公告方案',
        en: 'The rules are announced',
        actors: ['collective'],
        documents: ['announcement'],
      },
      {
        name: 'registration',
        zh: '入户摸底登记，农户签字',
        en: 'Registered house by house; households sign',
        actors: ['workTeam', 'household'],
        documents: ['memberForm'],
      },
      {
        name: 'disputes',
        zh: '研判争议，沟通反馈',
        en: 'Disputes are weighed, and those concerned told',
        actors: ['workTeam'],
        documents: ['disputeLedger'],
        failed: 'registration',
      },
      ...lists,
    ],
    implementation: [
      {
        name: 'roll',
        zh: '编制成员名册',
        en: 'The roll of members is made',
        actors: ['collective'],
        documents: ['memberRoll'],
      },
      {
        name: 'filing',
        zh: '名册报街道、区农业农村局备案',
        en: 'The roll is filed with subdistrict and agriculture bureau',
        actors: ['collective', 'streetOffice', 'agricultureBureau'],
        roles: ['officer', 'clerk'],
        documents: ['filingForm'],
        failed: 'roll',
      },
    ],
  }),
};
