import type { PlainStep } from '../item.ts';

const resolutions = {
  representatives: {
    zh: '村民代表会议决议：三分之二以上组成人员到会、到会人员过半数同意',
    en: 'Villager representatives meeting resolves: quorum two thirds of members, majority of those present',
    actor: '村民代表会议',
  },
  members: {
    zh: '成员大会决议：三分之二以上成员到会、全体成员三分之二以上同意',
    en: "The collective's members' assembly resolves: two thirds present, two thirds of all members in favour",
    actor: '成员大会',
  },
} as const;

/**
 * The four deliberations as people read them, before what the item itself adds.
 *
 * @param subject what is decided, in the middle of a sentence
 * @param resolution who resolves it by the law of today
 */
export function plainDeliberations(
  subject: { readonly zh: string; readonly en: string },
  resolution: keyof typeof resolutions,
): readonly PlainStep[] {
  return [
    {
      zh: `村党组织会议提议：研究${subject.zh}，形成初步意见`,
      en: `Party organisation meeting proposes: ${subject.en}`,
      actor: '村党组织',
      documents: ['提议会议记录', '征求意见记录'],
    },
    {
      zh: '村“两委”会议商议：拟订实施方案；分歧大时表决',
      en: 'The two committees consult and draft the plan; vote if opinions differ',
      actor: '村“两委”',
      documents: ['商议会议记录', '实施方案(草案)'],
    },
    {
      zh: '党员大会审议：会前送达方案；到会党员达三分之二、应到会过半数同意',
      en: "Party members' meeting reviews: plan circulated beforehand; two thirds present, majority of those due approve",
      actor: '党员大会',
      documents: ['签到表', '审议记录'],
    },
    { ...resolutions[resolution], documents: ['签到表', '表决票', '会议决议'] },
  ];
}
