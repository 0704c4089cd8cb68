import type { Verdict } from '../../kernel/verdict.ts';
import { met } from '../make-verdict.ts';
import { dayOf } from '../plain-date.ts';
import { countAt, objectAt, textAt } from '../read-event.ts';
import { shareValue } from '../read-value.ts';
import type { Rule, RuleInput } from '../rule.ts';
import { judgeConditions } from './conditions.ts';
import { judgeMajority } from './majority.ts';
import { notAsked } from './not-asked.ts';
import { notRecorded } from './not-recorded.ts';

/**
 * An emergency shortens the notice and nothing else; what was decided so is ratified at the same body's next meeting, on a later day, by the
 * majority of those present, before the matter is archived. Asks nothing of other matters.
 * Source: VCL25 art. 25 for the notice; ratifying is the product's stricter reading. A local flow may tighten, never loosen.
 */
export const g59: Rule = {
  id: 'G59',
  reads: [],
  values: ['pass.villageBodies'],
  judge(input) {
    const { data, type, occurredAt } = input.event;
    if (type === 'meeting.ratified') {
      const next = judgeNextMeeting(input);
      if (!next.ok) return next;
      const share = shareValue(input, 'pass.villageBodies');
      return judgeMajority('G59', input, {
        of: 'present',
        base: countAt(data, 'attendance', 'present'),
        share,
        inFavour: countAt(data, 'votes', 'for'),
      });
    }
    if (!wasEmergency(input)) return notAsked('G59', input);
    if (input.matter.record['ratified'] === undefined) return notRecorded('G59', input, 'ratified');
    return met('G59', 'ratified', dayOf(occurredAt), { needed: true, got: true });
  },
};

/** What is ratified was decided by this body, on an earlier day. */
function judgeNextMeeting(input: RuleInput): Verdict {
  const { resolved } = input.matter.record;
  const body = textAt(input.event.data, 'body');
  if (resolved === undefined) return notRecorded('G59', input, 'resolved');
  return judgeConditions('G59', input, {
    sameBody: body === null ? null : body === textAt(resolved.data, 'body'),
    laterDay: dayOf(input.event.occurredAt) > dayOf(resolved.occurredAt),
  });
}

/** Only the notice of the villagers' assembly can be shortened: no other notice makes an emergency. */
function wasEmergency(input: RuleInput): boolean {
  const { flags, record } = input.matter;
  if (flags['emergency'] === true) return true;
  return objectAt(record['convened.villagersAssembly']?.data ?? null, 'emergency') !== null;
}
