import { met } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import type { Rule } from '../rule.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * The village Party organisation has studied the matter before the assembly votes: its branch committee adopted it, alone or in one
 * meeting with the two committees. VCL25 art. 28 para. 3 (in force from 2026-01-01; before it the Party's own rules), RCEO art. 26
 * para. 2. Always blocks; a local flow may ask for more, never for less. `got` is the day of that meeting.
 */
export const g06: Rule = {
  id: 'G06',
  reads: [],
  values: [],
  judge(input) {
    const study = input.matter.record['held.branchCommittee'];
    if (study === undefined) return notRecorded('G06', input, 'branchStudy');
    return met('G06', 'record', dayOf(input.event.occurredAt), { needed: 'branchStudy', got: dayOf(study.occurredAt) });
  },
};
