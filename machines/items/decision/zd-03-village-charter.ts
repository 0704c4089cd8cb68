import { belowLaw } from '../../fragments/below-law.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  {
    zh: '通过的章程、村规民约',
    en: 'The charter or compact as adopted',
    days: 5,
    unit: 'calendar',
    basis: 'borrowed',
    where: { zh: '村务公开栏（长期）、入户发放', en: 'Village board, for good; handed to households' },
  },
];

/** Making or revising the village charter and the village compact. */
export const zd03: PowerItem = {
  code: 'ZD-03',
  category: 'decision',
  nameZh: '村民自治章程、村规民约制定修订',
  nameEn: 'Making or revising the village charter and village compact',
  summary: {
    zh: '由村民会议通过并报街道备案的自治规范。',
    en: 'The village’s own rules, adopted by the villagers’ assembly and filed with the subdistrict.',
  },
  condition: {
    zh: '只能由村民会议制定、修改，不得授权村民代表会议；不得与法律和公序良俗抵触，不得侵犯人身、民主和财产权利。',
    en: 'Only the villagers’ assembly makes or changes them, never the representatives; they may offend neither law nor public morals, nor anyone’s rights.',
  },
  responsible: ['partyBranch', 'villagersCommittee'],
  guidance: ['civilAffairs', 'justiceBureau'],
  legalBasis: ['村民委员会组织法 第27条、第22条'],
  certainty: 'composite',
  caveats: [
    {
      zh: '备案期限法律未规定；宁波、湖州为通过后十日内。',
      en: 'Law names no days for the filing; Ningbo and Huzhou have ten after the vote.',
    },
  ],
  disclosures,
  differences: belowLaw(disclosures),
  flow: fourDeliberations({
    code: 'ZD-03',
    subject: { zh: '章程、村规民约草案', en: 'the draft charter or compact' },
    classes: ['villageCharter'],
    bodies: ['villagersAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'adoptedText', 'filingForm', 'result'],
    preparation: [
      {
        name: 'opinions',
        zh: '征集民意，确定要规范的问题',
        en: 'Opinion is collected; what is to be regulated is chosen',
        actors: ['villagersCommittee'],
        documents: ['opinionRecord'],
      },
      {
        name: 'draftText',
        zh: '起草初稿，村法律顾问初审',
        en: 'Drafted, and checked by the village’s legal adviser',
        actors: ['workTeam', 'legalAdviser'],
        documents: ['draftText', 'legalAdvice'],
      },
      {
        name: 'legalityReview',
        zh: '街道合法性审查；有疑义的送区民政部门论证',
        en: 'The subdistrict reviews whether it is lawful; doubtful cases go to the civil affairs bureau',
        actors: ['streetOffice'],
        roles: ['officer'],
        failed: 'draftText',
        branches: [
          { documents: ['legalityReferral'], target: 'districtOpinion' },
          { documents: ['legalityOpinion'], target: 'drafting' },
        ],
      },
      {
        name: 'districtOpinion',
        zh: '区民政部门论证疑义',
        en: 'The civil affairs bureau settles the doubt',
        actors: ['civilAffairs'],
        roles: ['officer'],
        documents: ['districtOpinion'],
        failed: 'draftText',
      },
    ],
    implementation: [
      {
        name: 'streetFiling',
        zh: '报街道办事处备案',
        en: 'Filed with the subdistrict office',
        actors: ['villagersCommittee', 'streetOffice'],
        roles: ['officer', 'clerk'],
        documents: ['filingForm', 'adoptedText'],
      },
      {
        name: 'publicity',
        zh: '公布通过文本并长期张贴，入户宣传',
        en: 'The adopted text is posted for good and explained house by house',
        actors: ['villagersCommittee'],
        documents: ['longTermPosting', 'publicityRecord'],
      },
    ],
  }),
};
