import { countAt } from '../read-event.ts';
import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { countedBy } from './counted-by.ts';
import { judgeShare } from './judge-share.ts';
import { meetingOf } from './meeting-of.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Quorum of a villagers' group assembly: at least two thirds of the group's villagers of 18 and over, or representatives of at least two
 * thirds of its households. Which of the two is counted stands in the notice, before anyone is counted.
 * Source: VCL25 art. 32 (VCL18 art. 28). A local flow may tighten the share, never loosen it.
 */
export const s15: Rule = {
  id: 'S15',
  reads: ['rosters'],
  values: ['quorum.groupAssembly'],
  judge(input) {
    const route = countedBy(input, 'groupAssembly');
    if (route === null) return notRecorded('S15', input, 'route');
    const roster = input.facts.rosters?.groupAssembly;
    const base = (route === 'villagers' ? roster?.voting : roster?.households) ?? 0;
    if (base === 0) return notRecorded('S15', input, 'roster', { body: 'groupAssembly' });
    const code = route === 'villagers' ? 'quorum.groupVillagers' : 'quorum.groupHouseholds';
    const got = countAt(meetingOf(input.event, 'groupAssembly'), 'attendance', 'present');
    return judgeShare('S15', input, { code, base, got, share: shareValue(input, 'quorum.groupAssembly') });
  },
};
