import { flagAt, textAt } from '../read-event.ts';
import type { Rule } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { notRecorded } from './not-recorded.ts';
import { stageOf } from './stage-of.ts';

/**
 * What is reviewed and posted carries no sensitive personal data, as stated kind by kind with the draft, and is the drafted text.
 * Source: PIPL arts 28, 29. A local flow may tighten, never loosen.
 */
export const g47: Rule = {
  id: 'G47',
  reads: [],
  values: [],
  judge(input) {
    const drafted = input.matter.record[`drafted.${stageOf(input)}`];
    if (drafted === undefined) return notRecorded('G47', input, 'drafted');
    const without = (kind: string): boolean => flagAt(drafted.data, 'personalData', kind) === false;
    const text = textAt(input.event.data, 'contentHash');
    return judgeConditions('G47', input, {
      noIdentityNumbers: without('identityNumbers'),
      noBankAccounts: without('bankAccounts'),
      noPhones: without('phones'),
      noHealth: without('health'),
      noMinors: without('minors'),
      draftedText: text === null ? null : text === textAt(drafted.data, 'contentHash'),
    });
  },
};
