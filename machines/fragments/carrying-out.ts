import type { Step } from './step.ts';

/** Carrying out what was resolved, for items that have no steps of their own for it. */
export const carryingOut: Step = {
  name: 'carryingOut',
  zh: '组织实施，村务监督委员会全程监督',
  en: 'Carried out, watched throughout by the supervision committee',
  actors: ['villagersCommittee', 'supervisionCommittee'],
  documents: ['implementationLedger', 'supervisionRecord'],
};
