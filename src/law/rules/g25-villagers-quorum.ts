import { countAt } from '../read-event.ts';
import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { countedBy } from './counted-by.ts';
import { judgeShare } from './judge-share.ts';
import { meetingOf } from './meeting-of.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Quorum of the villagers' assembly: more than half of the villagers of 18 and over, or representatives of at least two thirds of the
 * households. Which of the two is counted stands in the notice, before anyone is counted.
 * Source: VCL25 art. 26 (VCL18 art. 22). A local flow may tighten the shares, never loosen them.
 */
export const g25: Rule = {
  id: 'G25',
  reads: ['rosters'],
  values: ['quorum.villagersAssembly.villagers', 'quorum.villagersAssembly.households'],
  judge(input) {
    const roster = input.facts.rosters?.villagersAssembly;
    const route = countedBy(input, 'villagersAssembly');
    if (route === null) return notRecorded('G25', input, 'route');
    const base = (route === 'villagers' ? roster?.voting : roster?.households) ?? 0;
    if (base === 0) return notRecorded('G25', input, 'roster', { body: 'villagersAssembly' });
    const got = countAt(meetingOf(input.event, 'villagersAssembly'), 'attendance', 'present');
    if (route === 'households') {
      const share = shareValue(input, 'quorum.villagersAssembly.households');
      return judgeShare('G25', input, { code: 'quorum.households', base, got, share });
    }
    const share = shareValue(input, 'quorum.villagersAssembly.villagers');
    return judgeShare('G25', input, { code: 'quorum.villagers', base, got, share, over: true });
  },
};
