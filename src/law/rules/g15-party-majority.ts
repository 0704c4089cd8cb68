import { countAt } from '../read-event.ts';
import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { dueCount } from './due-count.ts';
import { judgeMajority } from './majority.ts';
import { meetingOf } from './meeting-of.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * The Party members' assembly adopts with more than half of the members due (应到会), whoever came; written opinions of absentees do not
 * count. PBR art. 11. A local flow may tighten it, never loosen it.
 */
export const g15: Rule = {
  id: 'G15',
  reads: ['rosters'],
  values: ['pass.partyMembersAssembly'],
  judge(input) {
    const base = dueCount(input, 'partyMembersAssembly');
    if (base === null) return notRecorded('G15', input, 'roster', { body: 'partyMembersAssembly' });
    const inFavour = countAt(meetingOf(input.event, 'partyMembersAssembly'), 'votes', 'for');
    return judgeMajority('G15', input, { of: 'due', base, share: shareValue(input, 'pass.partyMembersAssembly'), inFavour });
  },
};
