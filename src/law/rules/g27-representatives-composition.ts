import { atLeast } from '../../kernel/fraction.ts';
import { makeVerdict } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { choiceValue, countValue, shareValue } from '../read-value.ts';
import type { Rule } from '../rule.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * The representatives' assembly is validly composed: four representatives or more for each member of the villagers' committee
 * (representatives are at least 4/5), women among them at least one third of the whole, nobody's term over. Tells the first that is not so.
 * Source: VCL25 art. 29 (VCL18 art. 25). Numbers may be tightened, never loosened; `composition.defective` says whether a defective
 * roster stops the step (default) or is warned of.
 */
export const g27: Rule = {
  id: 'G27',
  reads: ['rosters'],
  values: ['composition.representativesPerCommitteeMember', 'composition.womenRepresentatives', 'composition.defective'],
  judge(input) {
    const roster = input.facts.rosters?.representativesAssembly;
    if (roster === undefined || roster.listed === 0) return notRecorded('G27', input, 'roster', { body: 'representativesAssembly' });
    const share = shareValue(input, 'composition.womenRepresentatives');
    const { listed, representatives, womenRepresentatives, expired } = roster;
    // Members of the committee belong to it by law, also when the roster leaves them out.
    const committeeMembers = Math.max(roster.committeeMembers, input.facts.rosters?.villagersCommittee?.listed ?? 0);
    const seats = Math.max(1, countValue(input, 'composition.representativesPerCommitteeMember') * committeeMembers);
    const women = atLeast(listed, share);
    const parts = [
      { code: 'composition.representatives', needed: seats, got: representatives, short: seats - representatives },
      { code: 'composition.women', needed: women, got: womenRepresentatives, short: women - womenRepresentatives },
      { code: 'terms', needed: 0, got: expired, short: expired },
    ];
    const lacking = parts.find((part) => part.short > 0);
    return makeVerdict({
      rule: 'G27',
      day: dayOf(input.event.occurredAt),
      ok: lacking === undefined,
      ...(lacking ?? { code: 'composition.women', needed: women, got: womenRepresentatives, short: 0 }),
      base: listed,
      detail: {
        body: 'representativesAssembly',
        share: `${share.numerator}/${share.denominator}`,
        committeeMembers,
        representatives,
        womenRepresentatives,
        expired,
      },
      warning: choiceValue(input, 'composition.defective') === 'warn',
    });
  },
};
