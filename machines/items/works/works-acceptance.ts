import type { Step } from '../../fragments/step.ts';

/** The supervision committee accepts the works. */
export const worksAcceptance: Step = {
  name: 'acceptance',
  zh: '验收；不合格的整改后再验收',
  en: 'Acceptance; put right and accepted again where it is not good',
  actors: ['supervisionCommittee'],
  roles: ['supervisor'],
  documents: ['acceptanceReport'],
};
