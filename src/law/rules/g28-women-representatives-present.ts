import { countAt } from '../read-event.ts';
import { shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { judgeShare } from './judge-share.ts';
import { meetingOf } from './meeting-of.ts';
import { notAsked } from './not-asked.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * Of the women representatives at least a share (two thirds where it is switched on) is present.
 * Source: SD art. 24, a pattern from elsewhere. Default off (`0/1`); a local flow may switch it on and off.
 */
export const g28: Rule = {
  id: 'G28',
  reads: ['rosters'],
  values: ['quorum.womenRepresentatives'],
  judge(input) {
    const share = shareValue(input, 'quorum.womenRepresentatives');
    if (share.numerator === 0) return notAsked('G28', input);
    const base = input.facts.rosters?.representativesAssembly?.womenRepresentatives ?? 0;
    if (base === 0) return notRecorded('G28', input, 'roster', { body: 'representativesAssembly' });
    const got = countAt(meetingOf(input.event, 'representativesAssembly'), 'attendance', 'womenRepresentatives');
    return judgeShare('G28', input, { code: 'quorum.women', base, got, share });
  },
};
