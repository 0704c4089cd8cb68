import type { Difference } from '../../item.ts';

/** The source goes by the Organic Law of 2018; since 2025-05-01 the members of the collective resolve (农村集体经济组织法 art. 26). */
export const membersResolve: Difference = {
  zh: '决议机构（所引村民委员会组织法2018年第24条）',
  en: 'Who resolves (by the Organic Law of 2018, art. 24, which the source cites)',
  source: 'villagersAssembly',
  law: 'collectiveMembersAssembly',
  citation: 'RCEO:26',
};
