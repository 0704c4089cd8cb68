import { belowLaw } from '../../fragments/below-law.ts';
import { boards } from '../../fragments/boards.ts';
import { carryingOut } from '../../fragments/carrying-out.ts';
import { fourDeliberations } from '../../fragments/four-deliberations.ts';
import type { Disclosed, PowerItem } from '../../item.ts';

const disclosures: readonly Disclosed[] = [
  { zh: '四议决议', en: 'The resolution', days: 3, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
  { zh: '实施结果', en: 'The outcome', days: 5, unit: 'calendar', basis: 'borrowed', where: boards.villageAndChat },
];

/** Starting a project of the collective's economy, or contracting one out. */
export const zd05: PowerItem = {
  code: 'ZD-05',
  category: 'decision',
  nameZh: '村集体经济项目立项与承包方案',
  nameEn: 'Starting or contracting out a collective economic project',
  summary: {
    zh: '集体投资、合作、承包经营项目的立项决定。',
    en: 'Deciding to invest, to work with others, or to contract a business out.',
  },
  condition: {
    zh: '2025-05-01 起由成员大会决定，章程规定的可由成员代表大会决定，均须全体三分之二以上同意；先经街道党工委或村党组织研究。',
    en: 'Since 2025-05-01 the members’ assembly decides, or the delegates where the charter says so, with two thirds of all; Party organisations study it first.',
  },
  responsible: ['collectiveCouncil', 'villagersCommittee'],
  guidance: ['agricultureBureau', 'financeBureau'],
  legalBasis: ['村民委员会组织法 第24条(五)', '农村集体经济组织法 第26—28条'],
  certainty: 'composite',
  caveats: [],
  disclosures,
  differences: [
    ...belowLaw(disclosures),
    {
      zh: '决议机构（所引旧法第24条(五)为村民会议或村民代表会议）',
      en: 'Who resolves (the article that the source cites named villagers or representatives)',
      source: 'representativesAssembly',
      law: 'collectiveMembersAssembly',
      citation: 'RCEO:26',
    },
  ],
  flow: fourDeliberations({
    code: 'ZD-05',
    subject: { zh: '项目立项和承包方案', en: 'the project' },
    classes: ['collectiveAffair'],
    bodies: ['collectiveMembersAssembly', 'collectiveDelegatesAssembly', 'villagersAssembly', 'representativesAssembly'],
    archive: ['minutes', 'signIn', 'tally', 'plan', 'projectProposal', 'feasibility', 'result'],
    preparation: [
      {
        name: 'projectProposal',
        zh: '提出项目建议和可行性材料',
        en: 'The project is proposed, with what shows that it is feasible',
        actors: ['collectiveCouncil'],
        documents: ['projectProposal', 'feasibility'],
      },
    ],
    implementation: [
      {
        name: 'streetFiling',
        zh: '按权限报街道审核备案',
        en: 'Reviewed by and filed with the subdistrict, as its powers go',
        actors: ['streetOffice'],
        roles: ['officer'],
        documents: ['reviewOpinion'],
      },
      carryingOut,
    ],
  }),
};
