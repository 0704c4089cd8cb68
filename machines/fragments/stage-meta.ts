import type { JsonObject } from '../../src/kernel/json.ts';
import type { Body } from '../../src/law/body.ts';
import type { Told } from '../item.ts';

const sentences: Readonly<Record<string, (subject: Told) => Told & { readonly actors: readonly string[] }>> = {
  branchDeliberation: ({ zh, en }) => ({
    zh: `村党组织会议提议：研究${zh}，形成初步意见`,
    en: `Party organisation meeting proposes: ${en}`,
    actors: ['partyBranch'],
  }),
  committeeConsultation: ({ zh, en }) => ({
    zh: `村“两委”会议商议${zh}：拟订实施方案，分歧大时表决`,
    en: `The two committees consult on ${en} and draft the plan; vote if opinions differ`,
    actors: ['twoCommittees'],
  }),
  partyMemberReview: ({ zh, en }) => ({
    zh: `党员大会审议${zh}：会前送达方案，应到会过半数同意`,
    en: `Party members' assembly reviews ${en}: plan circulated beforehand, more than half of those due in favour`,
    actors: ['partyMembersAssembly'],
  }),
};

const resolutions: Readonly<Partial<Record<Body, Told>>> = {
  representativesAssembly: {
    zh: '三分之二以上组成人员到会，到会人员过半数同意',
    en: 'two thirds of the members present, more than half of those present in favour',
  },
  villagersAssembly: {
    zh: '过半数村民或三分之二以上户代表到会，到会人员过半数同意',
    en: 'more than half of the villagers or two thirds of the households present, more than half of those present in favour',
  },
  collectiveMembersAssembly: {
    zh: '三分之二以上成员到会，全体成员三分之二以上同意',
    en: 'two thirds of the members present, two thirds of all members in favour',
  },
};

/**
 * What a chart and a reader are told of a deliberation: its sentence, and the body that usually holds it (the first of `bodies` for the
 * fourth), with the days for which the plan is open for comment before, where the flow names them.
 */
export function stageMeta(stage: string, subject: Told, bodies: readonly Body[] = [], consultationDays?: number): JsonObject {
  const told = sentences[stage]?.(subject);
  if (told !== undefined) return { ...told, actors: [...told.actors] };
  const [body = 'villagersAssembly'] = bodies;
  const counted = resolutions[body] ?? { zh: '按规定人数表决', en: 'by the numbers that law asks for' };
  const before =
    consultationDays === undefined
      ? { zh: '', en: '' }
      : { zh: `，此前方案公示征求意见满${consultationDays}日`, en: `, after the plan was open for comment for ${consultationDays} days` };
  return {
    zh: `会议决议${subject.zh}${before.zh}：${counted.zh}`,
    en: `The assembly resolves ${subject.en}${before.en}: ${counted.en}`,
    actors: [body],
  };
}
